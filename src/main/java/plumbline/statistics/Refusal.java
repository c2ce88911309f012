package plumbline.statistics;

/** Why something cannot be computed from data. */
public enum Refusal {
    /** Fewer data than the formula can be computed from. */
    TOO_FEW,
    /** Data that repeat one value where the formula needs them to differ: they would claim a certainty nobody has. */
    NO_VARIATION,
    /** A column of a model that follows from the others, so that no data could tell their effects apart. */
    RANK_DEFICIENT,
    /** Points of time so unequal that neighbours do not mean the same throughout. */
    UNEVEN_SPACING,
    /** The search for the best fit did not settle. */
    NOT_CONVERGED
}
