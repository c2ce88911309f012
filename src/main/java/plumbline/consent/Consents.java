package plumbline.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.patient.Retractable;

/** What the patients of the current clinic agreed to. */
@ApplicationScoped
public class Consents implements PanacheRepositoryBase<Consent, UUID>, Retractable<Consent> {

    /**
     * How it stands with one purpose.
     *
     * @param said what was said last; null where nothing ever was
     */
    public record Standing(Purpose purpose, @Nullable Consent said) {

        public boolean isGiven() {
            return said != null && said.isGiven();
        }
    }

    private static final String LATEST_FIRST = " order by c.saidOn desc, c.enteredAt desc, c.id desc";

    /** How it stands with every purpose, in their order; one statement. */
    public List<Standing> standing(UUID patientId) {
        var all = of(patientId);
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Standing(
                        purpose,
                        all.stream()
                                .filter(consent -> consent.purpose() == purpose)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** All that counts or counted once, the latest first; one statement. */
    public List<Consent> of(UUID patientId) {
        return list("from Consent c where c.patientId = ?1 and c.retraction is null" + LATEST_FIRST, patientId);
    }

    /** The same with what was entered in error; one statement. */
    List<Consent> history(UUID patientId) {
        return list("from Consent c left join fetch c.retraction where c.patientId = ?1" + LATEST_FIRST, patientId);
    }

    /** Keeps what a patient says themselves, together with the words they read; saying again what holds already changes nothing. */
    public void say(UUID patientId, Purpose purpose, boolean given, LocalDate today) {
        var holds = standing(patientId).stream()
                .filter(standing -> standing.purpose() == purpose)
                .anyMatch(standing -> standing.said() != null && standing.isGiven() == given);
        if (!holds) {
            persist(Consent.inThePortal(patientId, purpose, given, today, purpose.wording()));
        }
    }

    /** Whether outcomes are worked out only of those who said yes; one statement. */
    public boolean isAskedFirst() {
        return rule().map(ConsentRule::asksFirst).orElse(false);
    }

    Optional<ConsentRule> rule() {
        return getEntityManager()
                .createQuery("from ConsentRule order by decidedAt desc, id desc", ConsentRule.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String kind() {
        return "consent";
    }

    @Override
    public Optional<Consent> find(UUID patientId, UUID entryId) {
        return find("patientId = ?1 and id = ?2", patientId, entryId).firstResultOptional();
    }

    /** What the patient said themselves, nobody takes back for them. */
    @Override
    public Optional<String> refusal(Consent consent) {
        return consent.isOnPaper()
                ? Optional.empty()
                : Optional.of(Language.say(ConsentMessages.class).ownWord());
    }

    @Override
    public String page(Consent consent) {
        return "/consents";
    }
}
