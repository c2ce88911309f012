package plumbline.exam.derived;

import plumbline.patient.Sex;

/** What a rule must know of the person examined besides the findings. */
public record Person(int age, Sex sex) {}
