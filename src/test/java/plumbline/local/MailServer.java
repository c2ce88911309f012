package plumbline.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that delivers nothing: every letter becomes a text file that people can read, in the order in which they came.
 *
 * <p>It listens on the loopback address only.
 */
final class MailServer implements AutoCloseable {
    private final Path letters;
    private final GreenMail server;
    private final AtomicInteger count = new AtomicInteger();

    /** Starts a server on that port. */
    MailServer(int port, Path letters) {
        this.letters = letters;
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            Files.createDirectories(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UserManager mailboxes = server.getUserManager();
        mailboxes.setMessageDeliveryHandler((letter, recipient) -> {
            write(letter.getMessage());
            return mailbox(mailboxes, recipient.getEmail());
        });
        start();
    }

    /** What reads letters is looked for in the class loader of the thread, which may be that of an application under test. */
    private void start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailServer.class.getClassLoader());
        try {
            server.start();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private static synchronized GreenMailUser mailbox(UserManager mailboxes, String address) throws UserException {
        GreenMailUser known = mailboxes.getUserByEmail(address);
        return known == null ? mailboxes.createUser(address, address, address) : known;
    }

    private void write(MimeMessage letter) throws MessagingException {
        try {
            String name = "%015d-%04d.txt".formatted(Instant.now().toEpochMilli(), count.getAndIncrement());
            Path draft = letters.resolve(name + ".draft");
            Files.writeString(draft, readable(letter));
            Files.move(draft, letters.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readable(MimeMessage letter) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        for (Header header : Collections.list(letter.getAllHeaders())) {
            text.append(header.getName())
                    .append(": ")
                    .append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())))
                    .append('\n');
        }
        return text.append('\n')
                .append(letter.getContent().toString().replace("\r\n", "\n").strip())
                .append('\n')
                .toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
