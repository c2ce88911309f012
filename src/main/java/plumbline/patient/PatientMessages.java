package plumbline.patient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a patient’s chart and its forms say. */
@MessageBundle("patient")
public interface PatientMessages {

    @Message("Chart")
    String chart();

    @Message("Next step")
    String nextStep();

    @Message("Episode")
    String episode();

    @Message("Edit")
    String edit();

    @Message("Edit {what}")
    String editOf(String what);

    @Message("opened {day}")
    String opened(String day);

    @Message("Earlier episodes")
    String earlierEpisodes();

    @Message("Earlier:")
    String earlier();

    @Message("New episode")
    String newEpisode();

    @Message("Details")
    String details();

    @Message("Born")
    String born();

    @Message("Sex")
    String sex();

    @Message("Looked after by")
    String lookedAfterBy();

    @Message("nobody yet")
    String nobodyYet();

    @Message("Nobody yet")
    String chooseNobody();

    @Message("Telephone")
    String telephone();

    @Message("E-mail")
    String email();

    @Message("Main complaint")
    String mainComplaint();

    @Message("What is the matter")
    String whatIsTheMatter();

    @Message("Such as “Low back pain”")
    String suchAsLowBackPain();

    @Message("Side")
    String side();

    @Message("Began, or about when")
    String beganWhen();

    @Message("Day, month or year: 2024-03-12, 2024-03 or 2024")
    String dayMonthOrYear();

    @Message("Edit details")
    String editDetails();

    @Message("Care")
    String care();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("By the patient")
    String byThePatient();

    @Message("in error?")
    String inError();

    @Message("Entered in error? {entry}")
    String enteredInErrorAsk(String entry);

    @Message("Edit the episode")
    String editTheEpisode();

    @Message(
            "For another complaint, or for the same one come back after it had settled. It becomes the current one; what was recorded before that day stays with “{complaint}”.")
    String forAnotherComplaint(String complaint);

    @Message("Opened on")
    String openedOn();

    @Message("Scores and orthoses from this day on belong to it")
    String fromThisDayOn();

    @Message("Open the episode")
    String openTheEpisode();

    @Message("Patient")
    String patient();

    @Message("{age} years")
    String years(int age);

    @Message("No. {number}")
    String number(String number);

    @Message("Overview")
    String overview();

    @Message("Exams")
    String exams();

    @Message("Scores")
    String scores();

    @Message("Orthoses")
    String orthoses();

    @Message("Progress")
    String progress();

    @Message("Patients")
    String patients();

    @Message("Import a file")
    String importAFile();

    @Message("Register a patient")
    String registerAPatient();

    @Message("Find by any part of name, record number or birth date")
    String findBy();

    @Message("Find")
    String find();

    @Message("Nobody here fits “{query}”. Try fewer letters, or")
    String nobodyFits(String query);

    @Message("register a patient")
    String registerOne();

    @Message("No patients yet.")
    String noPatientsYet();

    @Message("Register the first one")
    String registerTheFirst();

    @Message("Patients, by family name")
    String byFamilyName();

    @Message("Name")
    String name();

    @Message("No.")
    String no();

    @Message("Complaint")
    String complaint();

    @Message("Previous")
    String previous();

    @Message("Page {number}")
    String page(int number);

    @Message("Next")
    String next();

    @Message("Person")
    String person();

    @Message("Record number")
    String recordNumber();

    @Message("Given name")
    String givenName();

    @Message("Family name")
    String familyName();

    @Message("Birth date")
    String birthDate();

    @Message("Is this the same person?")
    String samePerson();

    @Message("Born on the same day, with a similar name:")
    String sameDaySimilarName();

    @Message("If so, go to their chart. Nothing has been saved yet.")
    String goToTheirChart();

    @Message("This is someone else: register")
    String someoneElse();

    @Message("Register")
    String register();

    @Message("Entered in error: {reason}")
    String enteredInError(String reason);

    @Message("Mark as entered in error")
    String markAsEnteredInError();

    @Message("entered by {who} on {day}")
    String enteredByOn(String who, String day);

    @Message("entered by the patient on {day}")
    String enteredByThePatientOn(String day);

    @Message(
            "It stays readable, with your reason, and counts for nothing from then on. This cannot be taken back; enter what is right anew.")
    String staysReadable();

    @Message("Reason")
    String reason();

    @Message("At most 400 characters")
    String atMost400();

    @Message("Back")
    String back();
}
