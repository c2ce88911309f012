package plumbline.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.demo.Names.Name;

/** Who is looked after at a clinic. */
final class Population {

    /** @param known for those whose story is known beforehand */
    record Person(String recordNumber, Name name, Story story, Optional<DemoPatient> known) {}

    private final DemoClinic clinic;
    private final Names names;

    private Population(DemoClinic clinic) {
        this.clinic = clinic;
        this.names = new Names(Dice.of(clinic, Dice.OF_THE_NAMES));
    }

    /** Every patient of the clinic with all that happened to them until the day before today. */
    static List<PatientFile> of(DemoClinic clinic, LocalDate today) {
        var population = new Population(clinic);
        return IntStream.range(0, size(clinic))
                .mapToObj(place -> population.patient(place, today))
                .toList();
    }

    private PatientFile patient(int place, LocalDate today) {
        var dice = Dice.of(clinic, place + 1);
        return new Chronicle(clinic, today, dice).of(person(place, dice));
    }

    private Person person(int place, Dice dice) {
        var recordNumber = recordNumber(place);
        var name = names.at(place, dice);
        return known(recordNumber)
                .map(known -> new Person(
                        recordNumber,
                        new Name(known.givenName(), known.familyName(), known.sex()),
                        known.story(),
                        Optional.of(known)))
                .orElseGet(() -> new Person(recordNumber, name, Story.at(place), Optional.empty()));
    }

    private Optional<DemoPatient> known(String recordNumber) {
        return Arrays.stream(DemoPatient.values())
                .filter(known ->
                        known.clinic() == clinic && known.recordNumber().equals(recordNumber))
                .findAny();
    }

    private static int size(DemoClinic clinic) {
        return switch (clinic) {
            case NORTHSIDE -> 240;
            case HARBOUR -> 40;
        };
    }

    private String recordNumber(int place) {
        return switch (clinic) {
            case NORTHSIDE -> Integer.toString(2001 + place);
            case HARBOUR -> "H-%04d".formatted(1 + place);
        };
    }
}
