package plumbline.orthotic.wear;

import java.math.BigDecimal;
import java.time.LocalDate;
import plumbline.exam.finding.Side;

/** The hours of one foot on one day, of which something is known. */
public record WornDay(LocalDate day, Side side, BigDecimal hours) {}
