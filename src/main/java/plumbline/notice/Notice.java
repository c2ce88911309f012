package plumbline.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import plumbline.patient.ChartEntry;

/** A message of the clinic to a patient. It goes one way: who wants to answer it telephones. */
@Entity
@DynamicUpdate
public class Notice extends ChartEntry {

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private String writer;

    @OneToOne(mappedBy = "notice")
    private @Nullable NoticeAcknowledgement acknowledgement;

    protected Notice() {}

    Notice(UUID patientId, NoticeForm form, String writer) {
        super(patientId);
        this.subject = form.subject;
        this.text = form.text;
        this.writer = writer;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** The name of whoever wrote it, which a patient may know too. */
    public String writer() {
        return writer;
    }

    /** That the patient has read it. */
    public Optional<NoticeAcknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement);
    }

    public boolean isUnread() {
        return acknowledgement == null && !isRetracted();
    }

    /** Message “Your next visit” */
    @Override
    public String inWords() {
        return "Message “" + subject + "”";
    }
}
