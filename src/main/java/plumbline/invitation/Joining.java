package plumbline.invitation;

import java.util.Optional;
import plumbline.identity.Accounts;

/** What it means to join by one kind of invitation; the room that keeps who has joined knows. */
public interface Joining {

    /** Whether it is about such invitations. */
    boolean isBy(Invitation invitation);

    /**
     * Why this person cannot join by it, in words for them; empty where they can.
     *
     * @param subject who is signed in
     */
    Optional<Refusal> refuses(Invitation invitation, String subject);

    /**
     * @param words for the person who is refused
     * @param why for the access log, without anybody's name
     */
    record Refusal(String words, String why) {}

    /** Whether what they type says that they are who is meant. */
    boolean proves(Invitation invitation, JoinForm form);

    /** Enters them at the clinic, in the transaction that uses the invitation up. */
    void join(Invitation invitation, Accounts.Account account);

    /**
     * Tells Keycloak, after that transaction. What fails here is done later by a job.
     *
     * @return the address of the pages they have joined
     */
    String settle(String subject);
}
