package plumbline.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import plumbline.orthotic.BreakIn;
import plumbline.orthotic.Dispensing;
import plumbline.orthotic.Due;
import plumbline.orthotic.Orthosis;
import plumbline.page.Words;

/** A device as its wearer needs to know it today. */
record OwnDevice(Orthosis orthosis, LocalDate today) {

    /** How it is to be worn in, where that was agreed. */
    public Optional<BreakIn> plan() {
        return orthosis.dispensing().map(Dispensing::plan);
    }

    /** Whether it is not yet worn for a whole day. */
    public boolean isWearingIn() {
        return orthosis.isWorn()
                && plan().filter(plan -> plan.hoursOn(day()) < plan.target()).isPresent();
    }

    /** 3.5; what is prescribed for today. */
    public String hoursToday() {
        return plan().map(plan -> hours(plan.hoursOn(day()))).orElse("");
    }

    /** From when on it is worn for a whole day; empty where the plan never gets there. */
    public Optional<LocalDate> wholeDayFrom() {
        return plan().flatMap(plan -> {
            var day = plan.wholeDayFrom();
            return day.isPresent()
                    ? orthosis.firstWornOn().map(first -> first.plusDays(day.getAsLong() - 1))
                    : Optional.empty();
        });
    }

    /** When it is to be looked at again. */
    public Optional<LocalDate> nextReviewOn() {
        return orthosis.openDues().stream().findFirst().map(Due::dueOn);
    }

    public String hours(double hours) {
        return Words.to(hours, hours == Math.rint(hours) ? 0 : 1);
    }

    /** 1 on the day of first wear. */
    private long day() {
        return orthosis.firstWornOn()
                .map(first -> 1 + ChronoUnit.DAYS.between(first, today))
                .orElse(0L);
    }
}
