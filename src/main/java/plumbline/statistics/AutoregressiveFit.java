package plumbline.statistics;

/**
 * A linear model whose errors resemble those before them.
 *
 * @param phi correlation of errors one unit of time apart, or of neighbours in an evenly spaced series
 * @param model the coefficients, their covariance, and the standard deviation of a single error
 */
public record AutoregressiveFit(double phi, LinearFit model) {}
