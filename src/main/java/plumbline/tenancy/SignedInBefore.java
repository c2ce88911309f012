package plumbline.tenancy;

/**
 * A person has joined a staff, and was signed in before: perhaps as somebody who needs no second factor. They sign in once more, as
 * who they are now.
 */
class SignedInBefore extends RuntimeException {

    SignedInBefore() {
        super("The sign-in is older than the place on the staff", null, false, false);
    }
}
