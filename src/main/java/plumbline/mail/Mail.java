package plumbline.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import plumbline.telemetry.Counts;

/** The way out for letters, and the address that links in them begin with. */
@ApplicationScoped
public class Mail {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final URI installation;
    private final Counts counts;

    Mail(
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "plumbline.address") URI installation,
            Counts counts) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.installation = installation;
        this.counts = counts;
    }

    /**
     * Sends a letter at once. Belongs outside a transaction: a letter cannot be taken back.
     *
     * <p>The mail client misses the greeting of a quick server, and waits for it in vain, unless it connects on the thread that
     * will read from the connection. Hence the event loop.
     *
     * @throws RuntimeException when the mail server does not take it, or not within 30 seconds
     */
    public void send(Letter letter) {
        var mail = io.quarkus.mailer.Mail.withText(letter.to(), letter.subject(), letter.text());
        letter.headers().forEach(mail::addHeader);
        mailer.send(mail.addHeader("Message-ID", letter.messageId()))
                .runSubscriptionOn(deed -> vertx.getOrCreateContext().runOnContext(begun -> deed.run()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItemOrFailure()
                .invoke((taken, failure) -> counts.letter(failure == null))
                .await()
                .indefinitely();
    }

    /** The whole address of a page, for a link in a letter. */
    public URI link(String path) {
        return installation.resolve(path);
    }
}
