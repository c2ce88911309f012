package plumbline.exam;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of an exam say. */
@MessageBundle("exam")
public interface ExamMessages {

    @Message("usual: {words}")
    String usual(String words);

    @Message("poorly repeatable")
    String poorlyRepeatable();

    @Message("About {finding}")
    String aboutFinding(String finding);

    @Message("about")
    String about();

    @Message("Source: {publication}.")
    String source(String publication);

    @Message("Amend the exam")
    String amend();

    @Message("Amend the exam of {day}")
    String amendOf(String day);

    @Message(
            "A new version begins as a draft with everything this one says. Once it is signed it counts instead; this one stays readable.")
    String amendExplained();

    @Message("Reason")
    String reason();

    @Message("At most 400 characters")
    String reasonHint();

    @Message("Begin the new version")
    String beginVersion();

    @Message("Back to the exam")
    String backToExam();

    @Message("To the exam")
    String toExam();

    @Message("To the exams")
    String toExams();

    @Message("no answer")
    String noAnswer();

    @Message("What this may mean")
    String meaning();

    @Message("The rule behind: {sentence}")
    String ruleBehind(String sentence);

    @Message("rule")
    String rule();

    @Message("By rule, from what is recorded; never a diagnosis.")
    String byRule();

    @Message("Emergency")
    String emergencyTitle();

    @Message("What was done about the emergency")
    String whatWasDoneAbout();

    @Message("What was done")
    String whatWasDone();

    @Message("Who was told")
    String whoWasTold();

    @Message("Name and place, such as Dr Ahmed, emergency department")
    String whoWasToldHint();

    @Message("When")
    String when();

    @Message("Remark")
    String remark();

    @Message("Record")
    String record();

    @Message("Foot exam")
    String footExam();

    @Message("Parts of the exam")
    String partsOfExam();

    @Message("A new version of the")
    String newVersionOf();

    @Message("signed exam")
    String signedExam();

    @Message(", because:")
    String newVersionBecause();

    @Message("Examined on")
    String examinedOn();

    @Message("Last time:")
    String lastTime();

    @Message(", underlined or beside the field")
    String lastTimeWhere();

    @Message("Photographs")
    String photographs();

    @Message("Mark as entered in error")
    String markInError();

    @Message("Signing makes this exam final: afterwards it can be read and amended, not changed.")
    String signHint();

    @Message("Save")
    String save();

    @Message("Same as last time")
    String sameAsLast();

    @Message("Sign")
    String sign();

    @Message("Next: {section}")
    String next(String section);

    @Message("Not saved.")
    String notSaved();

    @Message("No connection; trying again. Keep this page open.")
    String noConnection();

    @Message("Your session has ended.")
    String sessionEnded();

    @Message("Sign in again")
    String signInAgain();

    @Message(", then come back to this page.")
    String thenComeBack();

    @Message("Emergency of {day}")
    String emergencyOf(String day);

    @Message("Emergency, nothing recorded about it yet")
    String emergencyOpen();

    @Message("Emergency, answered")
    String emergencyAnswered();

    @Message("Exam of")
    String examOf();

    @Message("by {examiner}:")
    String examinedByOnChart(String examiner);

    @Message("{action}. Told: {told}, {day} at {time}.")
    String done(String action, String told, String day, String time);

    @Message("Record what was done")
    String recordDone();

    @Message("Tell a clinician now.")
    String tellClinician();

    @Message("Emergency: act today")
    String actToday();

    @Message("(recorded by {name})")
    String recordedBy(String name);

    @Message(
            "Suspected cauda equina: emergency department today, imaging within 4 hours of the request. Do not wait for retention of urine. An orthosis comes later.")
    String caudaEquina();

    @Message("Before that, this exam cannot be signed.")
    String beforeSigning();

    @Message("last time")
    String lastTimeInWords();

    @Message("last time:")
    String lastTimeBefore();

    @Message("last time {words}")
    String lastTimeWas(String words);

    @Message("Foot exam of {day}")
    String footExamOf(String day);

    @Message("Letter to print")
    String letterToPrint();

    @Message("Amend")
    String amendIt();

    @Message("Entered in error")
    String enteredInError();

    @Message("{name} signed this exam meanwhile; it can no longer be changed.")
    String signedMeanwhile(String name);

    @Message("This exam was marked as entered in error meanwhile.")
    String inErrorMeanwhile();

    @Message("Your page said otherwise:")
    String pageSaid();

    @Message("empty")
    String empty();

    @Message("If it matters, amend this exam.")
    String ifItMattersAmend();

    @Message("If it matters, record it in a new exam.")
    String ifItMattersRecord();

    @Message(", says {name} on {day}:")
    String saysOn(String name, String day);

    @Message("It stays readable and counts for nothing.")
    String countsForNothing();

    @Message("This version was amended.")
    String wasAmended();

    @Message("Read the version that counts")
    String readCounting();

    @Message("Examined by {name}.")
    String examinedBy(String name);

    @Message("Signed by {name} on {day} at {time}.")
    String signedBy(String name, String day, String time);

    @Message("Amends")
    String amends();

    @Message("the version before")
    String versionBefore();

    @Message("Left")
    String left();

    @Message("Right")
    String right();

    @Message("Total")
    String total();

    @Message("Exams")
    String exams();

    @Message("Start an exam")
    String start();

    @Message("Compare the last two")
    String compareLastTwo();

    @Message("Nothing on this page.")
    String nothingOnPage();

    @Message("To the newest exams")
    String toNewest();

    @Message("No exam yet. The first one takes about five minutes and is what every later one is compared with.")
    String noneYetAtAll();

    @Message("Foot exams, newest first")
    String footExamsNewestFirst();

    @Message("Day")
    String day();

    @Message("Posture left")
    String postureLeft();

    @Message("Posture right")
    String postureRight();

    @Message("Examiner")
    String examiner();

    @Message("Signed")
    String signed();

    @Message("Signed, amended")
    String signedAmended();

    @Message("Draft")
    String draft();

    @Message("of a new version")
    String ofNewVersion();

    @Message("Pages")
    String pages();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Page {number}")
    String page(int number);

    @Message("Foot exams")
    String footExams();

    @Message("All exams")
    String allExams();

    @Message("Last signed:")
    String lastSigned();

    @Message("Posture index")
    String postureIndex();

    @Message("Heel pain, 0 to 10")
    String heelPain();

    @Message("None yet.")
    String noneYet();

    @Message("Draft:")
    String draftOf();

    @Message("no total")
    String noTotal();

    @Message("Mark the exam of {day} as entered in error")
    String markOfInError(String day);

    @Message(
            "The exam stays readable, with your reason, and counts for nothing from then on. This cannot be taken back.")
    String retractExplained();

    @Message("Left foot")
    String leftFoot();

    @Message("Right foot")
    String rightFoot();

    @Message("Left shoe")
    String leftShoe();

    @Message("Right shoe")
    String rightShoe();

    @Message("{name} signed this exam on {day} at {time}.")
    String signedOn(String name, String day, String time);

    @Message("See what was signed")
    String seeSigned();

    @Message("This exam was marked as entered in error.")
    String wasInError();

    @Message("Look at it")
    String lookAtIt();

    @Message("{name} saved this exam meanwhile ({when}); what differs stands beside yours.")
    String savedMeanwhile(String name, String when);

    @Message("Save mine instead")
    String saveMine();

    @Message("Take theirs")
    String takeTheirs();

    @Message("Saved {when}")
    String savedAt(String when);

    @Message("except what is marked")
    String exceptMarked();

    @Message("Total {side}:")
    String totalOf(String side);

    @Message("No total without all six")
    String noTotalWithoutSix();

    @Message("({from} to {to})")
    String range(String from, String to);
}
