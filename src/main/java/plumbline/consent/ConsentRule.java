package plumbline.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import plumbline.tenancy.ClinicRecord;

/** What holds at a clinic for the outcomes of those who never said anything. The latest counts; who and when are the database's. */
@Entity
@Immutable
public class ConsentRule extends ClinicRecord {

    private boolean askFirst;

    @Column(insertable = false)
    private Instant decidedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = decided_by)")
    private String deciderName;

    protected ConsentRule() {}

    ConsentRule(boolean askFirst) {
        this();
        this.askFirst = askFirst;
    }

    /** Whether only those count who said yes; otherwise all but those who said no. */
    public boolean asksFirst() {
        return askFirst;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String deciderName() {
        return deciderName;
    }
}
