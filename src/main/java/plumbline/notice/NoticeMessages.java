package plumbline.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about messages to a patient say. */
@MessageBundle("notice")
public interface NoticeMessages {

    @Message("Messages to the patient")
    String title();

    @Message("All messages")
    String all();

    @Message("Write a message")
    String write();

    @Message("The patient reads it in the portal and cannot answer there. Nothing that cannot wait belongs here.")
    String oneWay();

    @Message("This patient has no access to the portal yet, so nobody reads what is written here.")
    String noReader();

    @Message("No message was written yet.")
    String none();

    @Message("What it is about")
    String about();

    @Message("At most 120 characters")
    String aboutHint();

    @Message("Message")
    String text();

    @Message("In everyday words, at most 2,000 characters")
    String textHint();

    @Message("Send")
    String send();

    @Message("Cancel")
    String cancel();

    @Message("Written")
    String written();

    @Message("Read")
    String read();

    @Message("Read on {day}")
    String readOn(String day);

    @Message("Not read yet")
    String unread();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Page {number}")
    String page(int number);

    @Message("Pages of messages")
    String pages();

    @Message("Enter what it is about")
    String enterSubject();

    @Message("Enter the message")
    String enterText();
}
