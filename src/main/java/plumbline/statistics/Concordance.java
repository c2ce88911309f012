package plumbline.statistics;

/**
 * How often two columns rise together from one observation to another, over all pairs of observations.
 *
 * <pre>
 * S     = Σ sign(x_j − x_i)·sign(y_j − y_i)                                            i < j
 * tau-b = S / √(pairs that differ in x · pairs that differ in y)
 * z     = (S − sign S) / √Var(S)
 * </pre>
 *
 * <p>Source: Kendall 1970, Rank Correlation Methods, fourth edition, chapters 3 and 4.
 *
 * @param variance of S, as of {@link Ties#varianceOfConcordance}
 * @param tauB −1 to 1; 0 where one of them never changes
 */
record Concordance(long s, double variance, double tauB) {

    static Concordance of(double[] x, double[] y) {
        long s = 0;
        for (int j = 1; j < x.length; j++) {
            for (int i = 0; i < j; i++) {
                s += (long) (Math.signum(x[j] - x[i]) * Math.signum(y[j] - y[i]));
            }
        }
        var inX = Ties.of(x);
        var inY = Ties.of(y);
        double tauB = s == 0 ? 0 : s / Math.sqrt(inX.differing() * inY.differing());
        return new Concordance(s, inX.varianceOfConcordance(inY), tauB);
    }

    /** S in its standard deviations, brought nearer to 0 by 1 because it moves in steps; 0 where S is. */
    double z() {
        return s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
    }
}
