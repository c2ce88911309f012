package plumbline.exam;

import java.time.LocalDate;
import java.util.UUID;
import plumbline.exam.finding.Findings;

/** What the last exam that counts found, to be held beside what is found now. */
record LastExam(UUID id, LocalDate examinedOn, Findings findings) {}
