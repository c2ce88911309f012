package plumbline.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import plumbline.page.Listing;

/** The patients of the current clinic. */
@ApplicationScoped
public class Patients implements PanacheRepositoryBase<Patient, UUID> {

    /** A patient whose record somebody wants to open. */
    record ToOpen(Patient patient, boolean opens) {}

    private static final Sort BY_NAME = Sort.by("familyName", "givenName", "recordNumber");
    private static final double SIMILAR = 0.85;

    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

    /**
     * Everyone for whom each word of the query is a part of their name, record number or birth date; everyone at all when
     * the query is blank.
     *
     * @param archived whether those whose record is closed are among them
     * @param page from 1
     */
    public Listing<Patient> matching(String query, boolean archived, int page) {
        var words = SearchText.words(query);
        var conditions = Stream.concat(
                        Stream.of(archived ? "mergedInto is null" : "mergedInto is null and archivalId is null"),
                        IntStream.range(0, words.size()).mapToObj(i -> "searchText like :word" + i + " escape '!'"))
                .collect(Collectors.joining(" and "));
        var parameters = new Parameters();
        for (int i = 0; i < words.size(); i++) {
            parameters.and("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        var found = Listing.of(find(conditions, BY_NAME, parameters), page);
        // Apart, because what is fetched with its rows cannot be cut into pages by the database.
        withEpisodes("id in ?1", found.rows().stream().map(Patient::id).toList());
        return found;
    }

    /** The patient with all their episodes, and whether the record opens to the caller, in one statement. */
    Optional<ToOpen> toOpen(UUID patientId) {
        return getEntityManager()
                .createQuery(
                        "select p, cast(function('record_opens', p.id) as boolean) from Patient p join fetch p.episodes where p.id = ?1",
                        Object[].class)
                .setParameter(1, patientId)
                .getResultStream()
                .findFirst()
                .map(row -> new ToOpen((Patient) row[0], (Boolean) row[1]));
    }

    /** The patient with all their episodes, in one statement. */
    public Optional<Patient> withEpisodes(UUID patientId) {
        return withEpisodes("id = ?1", patientId).stream().findFirst();
    }

    /** Everyone who came with more than one complaint, with all their episodes; one statement. */
    public List<Patient> withSeveralEpisodes() {
        return withEpisodes(
                "id in (select e.patient.id from Episode e group by e.patient.id having count(*) > ?1)", 1L);
    }

    private List<Patient> withEpisodes(String condition, Object parameter) {
        return list("from Patient p join fetch p.episodes where p." + condition, parameter);
    }

    /** The record in which a merged one is found; empty where it was not merged. */
    Optional<UUID> mergedInto(UUID patientId) {
        return find("select p.mergedInto from Patient p where p.id = ?1 and p.mergedInto is not null", patientId)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Of a patient whom the caller may know nothing else about, perhaps. */
    Optional<LocalDate> birthDate(UUID patientId) {
        return getEntityManager()
                .createQuery("select p.birthDate from Patient p where p.id = :id", LocalDate.class)
                .setParameter("id", patientId)
                .getResultStream()
                .findFirst();
    }

    Optional<Patient> numbered(String recordNumber) {
        return find("recordNumber", recordNumber).firstResultOptional();
    }

    /** Patients with the same birth date and a similar name, given and family name in either order. */
    List<Patient> similarTo(PatientForm form) {
        var name = SearchText.fold(form.givenName + " " + form.familyName);
        var turned = SearchText.fold(form.familyName + " " + form.givenName);
        return withEpisodes("birthDate = ?1 order by p.familyName, p.givenName, p.recordNumber", form.birthDate())
                .stream()
                .filter(patient -> {
                    var other = SearchText.fold(patient.name());
                    return Math.max(similarity.apply(name, other), similarity.apply(turned, other)) >= SIMILAR;
                })
                .toList();
    }
}
