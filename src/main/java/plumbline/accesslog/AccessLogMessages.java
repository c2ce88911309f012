package plumbline.accesslog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the access log says, to the clinic and to the patient. */
@MessageBundle("accesslog")
public interface AccessLogMessages {

    @Message("Access log")
    String title();

    @Message(
            "Every opening of a record, whatever was written or refused, with who, when and whence. Nobody can change it.")
    String intro();

    @Message("Is it as it was written?")
    String soundness();

    @Message("All {entries} sealed entries are as they were written. Checked on {day} at {time}.")
    String sound(String entries, String day, String time);

    @Message("Something is not as it was written. Checked on {day} at {time}.")
    String notSound(String day, String time);

    @Message("Tell whoever runs the platform, and keep a copy of this page. Someone may have changed the database.")
    String whatNow();

    @Message("It has not been checked yet. That happens every night.")
    String neverChecked();

    @Message("Last seal: {seq}, of {day}, {time}.")
    String lastSeal(long seq, String day, String time);

    @Message("Check now")
    String checkNow();

    @Message("Entries about the patient with this record number")
    String byNumber();

    @Message("Find")
    String find();

    @Message("No patient of this clinic has this record number")
    String noSuchNumber();

    @Message("Filter")
    String filter();

    @Message("Who")
    String who();

    @Message("Anyone")
    String anyone();

    @Message("What")
    String deed();

    @Message("Anything")
    String anything();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Only what was refused")
    String refusedOnly();

    @Message("Show")
    String show();

    @Message("Show everything")
    String showAll();

    @Message("As a file (CSV)")
    String asFile();

    @Message("There is no such entry.")
    String nothing();

    @Message("When")
    String when();

    @Message("Patient")
    String patient();

    @Message("From where")
    String whence();

    @Message("Seal")
    String seal();

    @Message("not sealed yet")
    String notSealed();

    @Message("Refused")
    String refused();

    @Message("Break-glass")
    String brokenGlass();

    @Message("Pages")
    String pages();

    @Message("The latest")
    String latest();

    @Message("Older")
    String older();

    @Message("The platform itself")
    String job();

    @Message("The operator of the platform")
    String operator();

    @Message("The patient, or who cares for them")
    String patientOrCarer();

    @Message("Someone who was not let in")
    String atTheDoor();

    @Message("Who opened my record")
    String own();

    @Message("Everyone who looked at your record or wrote in it, the latest first. Your own visits are not listed.")
    String ownIntro();

    @Message("Nobody has opened your record yet.")
    String nobody();

    @Message("This was not allowed, and nothing was seen.")
    String wasRefused();

    @Message("This person does not look after you, and opened your record for a reason that the clinic reviews.")
    String glassToPatient();

    @Message("Reason:")
    String reason();

    @Message("Does something look wrong? Ask your clinic: it sees the same list.")
    String askClinic();

    @Message("Back to my record")
    String back();
}
