package plumbline.mail;

import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way out for letters, and the address that links in them begin with. */
@ApplicationScoped
public class Mail {

    private final Mailer mailer;
    private final URI installation;

    Mail(Mailer mailer, @ConfigProperty(name = "plumbline.address") URI installation) {
        this.mailer = mailer;
        this.installation = installation;
    }

    /**
     * Sends a letter at once. Belongs outside a transaction: a letter cannot be taken back.
     *
     * @throws RuntimeException when the mail server does not take it, or not within the time it is given
     */
    public void send(Letter letter) {
        var mail = io.quarkus.mailer.Mail.withText(letter.to(), letter.subject(), letter.text());
        letter.headers().forEach(mail::addHeader);
        mailer.send(mail.addHeader("Message-ID", letter.messageId()));
    }

    /** The whole address of a page, for a link in a letter. */
    public URI link(String path) {
        return installation.resolve(path);
    }
}
