package plumbline.patient.rights;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.Patient;

/**
 * Two records side by side: what is known of the person in each, and what each has.
 *
 * @param details in the order of a chart
 * @param shares what there is in either
 */
public record Likeness(Patient one, Patient other, List<Detail> details, List<Share> shares) {

    /** One detail as it stands in each. */
    public record Detail(String label, String ofOne, String ofOther) {
        public boolean isDifferent() {
            return !ofOne.equals(ofOther);
        }
    }

    /** How much of one kind there is in each. */
    public record Share(String label, long ofOne, long ofOther) {}

    static Likeness of(Patient one, Patient other, Extent ofOne, Extent ofOther) {
        return new Likeness(
                one,
                other,
                List.of(
                        detail(Language.say("Given name"), one, other, Patient::givenName),
                        detail(Language.say("Family name"), one, other, Patient::familyName),
                        detail(Language.say("Record number"), one, other, Patient::recordNumber),
                        detail(Language.say("Birth date"), one, other, patient -> Words.inWords(patient.birthDate())),
                        detail(Language.say("Sex"), one, other, patient -> patient.sex()
                                .label()),
                        detail(Language.say("Telephone"), one, other, Patient::phone),
                        detail(Language.say("E-mail"), one, other, Patient::email),
                        detail(Language.say("Complaint"), one, other, patient -> patient.currentEpisode()
                                .inWords())),
                Stream.concat(ofOne.shares().stream(), ofOther.shares().stream())
                        .map(Extent.Share::table)
                        .filter(table -> !table.equals("patient"))
                        .distinct()
                        .map(table -> new Share(Tables.inWords(table), ofOne.of(table), ofOther.of(table)))
                        .sorted((first, second) -> first.label().compareTo(second.label()))
                        .toList());
    }

    private static Detail detail(String label, Patient one, Patient other, Function<Patient, String> value) {
        return new Detail(label, value.apply(one), value.apply(other));
    }
}
