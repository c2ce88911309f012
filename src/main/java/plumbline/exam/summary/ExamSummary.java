package plumbline.exam.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import plumbline.exam.Exam;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.Side;
import plumbline.exam.letter.Gist;
import plumbline.exam.letter.Gist.Held;
import plumbline.exam.letter.Topic;
import plumbline.tenancy.ClinicRecord;

/** What a patient reads of a signed exam, kept in codes so that it can be said in any language. */
@Entity
@Immutable
public class ExamSummary extends ClinicRecord {

    private static final String CONFIRMED = "CONFIRMED";
    private static final String SUSPECTED = "SUSPECTED";

    private UUID patientId;
    private UUID examId;
    private LocalDate examinedOn;
    private String examiner;
    private List<String> lookedAt;
    private List<String> foundLeft;
    private List<String> foundRight;
    private List<String> found;

    /** Such as {@code PLANTAR_HEEL_PAIN LEFT SUSPECTED}. */
    private List<String> conditions;

    private String advice;

    @Column(insertable = false)
    private boolean current;

    protected ExamSummary() {}

    ExamSummary(Exam exam, Gist gist) {
        this();
        patientId = exam.patientId();
        examId = exam.id();
        examinedOn = exam.examinedOn();
        examiner = exam.examinerName();
        lookedAt = names(gist.lookedAt());
        foundLeft = names(gist.left());
        foundRight = names(gist.right());
        found = names(gist.whole());
        conditions = conditions(gist);
        advice = gist.advice();
    }

    /** As {@link #held} reads them. */
    public static List<String> conditions(Gist gist) {
        return gist.held().stream()
                .map(held -> String.join(
                        " ", held.condition().name(), held.side().name(), held.confirmed() ? CONFIRMED : SUSPECTED))
                .toList();
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }

    public LocalDate examinedOn() {
        return examinedOn;
    }

    /** The name of whoever examined. */
    public String examiner() {
        return examiner;
    }

    /** Empty where the exam was signed before there were summaries. */
    public List<Topic> lookedAt() {
        return topics(lookedAt);
    }

    /** The topics of which something stood out, on a foot or of the whole person. */
    public List<Topic> stoodOut() {
        return Arrays.stream(Topic.values())
                .filter(topic ->
                        List.of(foundLeft, foundRight, found).stream().anyMatch(names -> names.contains(topic.name())))
                .toList();
    }

    /** The feet on which something of the topic stood out; none where it is of the whole person. */
    public Set<Side> feet(Topic topic) {
        var feet = EnumSet.noneOf(Side.class);
        if (foundLeft.contains(topic.name())) {
            feet.add(Side.LEFT);
        }
        if (foundRight.contains(topic.name())) {
            feet.add(Side.RIGHT);
        }
        return feet;
    }

    /** What it is thought to be. */
    public List<Held> held() {
        return conditions.stream()
                .map(condition -> condition.split(" "))
                .map(words ->
                        new Held(Impression.valueOf(words[0]), Side.valueOf(words[1]), words[2].equals(CONFIRMED)))
                .toList();
    }

    /** The plan, as it was written for the patient to read too; may be empty. */
    public String advice() {
        return advice;
    }

    private static List<Topic> topics(List<String> names) {
        return Arrays.stream(Topic.values())
                .filter(topic -> names.contains(topic.name()))
                .toList();
    }
}
