package plumbline.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.function.Consumer;
import plumbline.telemetry.Counts;

/** A way out to the real mail server on which something can happen before a letter is taken, and after. */
public final class UnsteadyMail extends Mail {

    private final Consumer<Letter> before;
    private final Consumer<Letter> after;

    public UnsteadyMail(
            ReactiveMailer mailer,
            Vertx vertx,
            URI installation,
            Counts counts,
            Consumer<Letter> before,
            Consumer<Letter> after) {
        super(mailer, vertx, installation, counts);
        this.before = before;
        this.after = after;
    }

    @Override
    public void send(Letter letter) {
        before.accept(letter);
        super.send(letter);
        after.accept(letter);
    }
}
