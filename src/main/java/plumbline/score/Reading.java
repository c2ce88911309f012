package plumbline.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One value of one scale at one time. */
public record Reading(Instant at, double value) {

    /** The day it stands for, where the clinic is. */
    public LocalDate day(ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
