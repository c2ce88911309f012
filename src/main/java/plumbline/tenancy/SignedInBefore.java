package plumbline.tenancy;

/**
 * A person was signed in before something that counts for sign-ins: they ended them everywhere, or joined a staff, perhaps as
 * somebody who had needed no second factor. They sign in once more, as who they are now.
 */
class SignedInBefore extends RuntimeException {

    SignedInBefore() {
        super("The sign-in is too old", null, false, false);
    }
}
