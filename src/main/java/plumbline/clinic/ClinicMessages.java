package plumbline.clinic;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said at the front door. */
@MessageBundle("clinic")
public interface ClinicMessages {

    @Message("Did the pain change after the orthosis")
    String what();

    @Message("Did the pain change after the orthosis, by how much, and how sure can we be?")
    String question();

    @Message(
            "Plumbline keeps a clinic’s foot exams, pain scores and orthoses, and shows clinician and patient what changed, with the doubts that belong to it.")
    String purpose();

    @Message("Sign in")
    String signIn();

    @Message(
            "Every clinic’s records are kept apart. New leg weakness, numbness in the saddle area, or a change in bladder or bowel needs urgent care, not insoles.")
    String apartAndUrgent();

    @Message("Choose a clinic")
    String choose();

    @Message("No clinic yet")
    String none();

    @Message(
            "You are signed in, but no clinic has you in its directory. Ask your clinic to add you, then sign in again.")
    String askToBeAdded();

    @Message("Staff")
    String asStaff();

    @Message("My record")
    String asPatient();
}
