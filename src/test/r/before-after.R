# Referee for MeanChange: the effective-n Welch interval in base R, from acf() and qt() rather than from our loops.
#
#   Rscript src/test/r/before-after.R
#
# rewrites the fixture that MeanChangeTest reads. Written with R 4.2.2; needs no package beyond base R.

fixture <- "src/test/resources/plumbline/statistics/before-after.csv"

RNGversion("4.2.0")
set.seed(20260901)

nrs <- function(x) pmin(10, pmax(0, round(x)))
ar1 <- function(n, phi, mean, sd) mean + sd * as.numeric(arima.sim(list(ar = phi), n, sd = sqrt(1 - phi^2)))

# Autocovariances as sums instead of means, so that two phases can be pooled.
sums <- function(x) length(x) * acf(x, lag.max = 1, type = "covariance", plot = FALSE)$acf[1:2]

before_after <- function(before, after, confidence) {
  pooled <- sums(before) + sums(after)
  r1 <- pooled[2] / pooled[1]
  n <- c(length(before), length(after))
  r <- min(0.9, max(0, r1 + (1 + 3 * max(r1, 0)) / min(n)))
  n_eff <- pmax(2.01, n * (1 - r) / (1 + r))
  se2 <- c(var(before), var(after)) / n_eff
  df <- sum(se2)^2 / sum(se2^2 / (n_eff - 1))
  change <- mean(after) - mean(before)
  bounds <- change + c(-1, 1) * qt(1 - (1 - confidence) / 2, df) * sqrt(sum(se2))
  if (r == 0 && all(n_eff == n)) {
    plain <- t.test(after, before, conf.level = confidence)$conf.int
    stopifnot(isTRUE(all.equal(bounds, as.numeric(plain), tolerance = 1e-12)))
  }
  c(change, bounds, r, n_eff)
}

cases <- list(
  "Borckardt and Nash" = list(c(7, 9, 8, 7, 7, 8, 8), c(3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4), 0.95),
  "many ties" = list(sample(5:6, 9, TRUE), sample(3:4, 11, TRUE), 0.95),
  "the same pain every day before" = list(rep(7, 8), nrs(rnorm(10, 4, 1.5)), 0.95),
  "no pain at all after" = list(nrs(rnorm(10, 6, 1.5)), rep(0, 9), 0.95),
  "two and two" = list(c(7, 8), c(4, 6), 0.95),
  "two and seven" = list(c(5, 7), nrs(rnorm(7, 4, 2)), 0.95),
  "three and five" = list(c(8, 6, 7), nrs(rnorm(5, 5, 2)), 0.90),
  "seven and seven" = list(nrs(rnorm(7, 7, 1)), nrs(rnorm(7, 5, 1)), 0.95),
  "two months of independent days" = list(nrs(rnorm(60, 6, 1.5)), nrs(rnorm(60, 5.5, 1.5)), 0.95),
  "one slow recovery throughout" = list(nrs(9 - 0.2 * (1:14) + rnorm(14)), nrs(6.2 - 0.2 * (1:14) + rnorm(14)), 0.95),
  "good and bad days, phi .3" = list(nrs(ar1(12, .3, 6, 1.5)), nrs(ar1(12, .3, 4, 1.5)), 0.95),
  "good and bad weeks, phi .6" = list(nrs(ar1(30, .6, 6, 1.5)), nrs(ar1(30, .6, 5, 1.5)), 0.98),
  "a drift held at .9" = list(nrs(8 - (1:40) / 8), nrs(1 + (1:60) / 10), 0.95),
  "a better day after every bad one" = list(nrs(6 + c(-1, 1) + rnorm(12, 0, .7)), nrs(4 + c(-1, 1) + rnorm(16, 0, .7)), 0.99),
  "a short phase against a long one" = list(nrs(rnorm(4, 7, 2)), nrs(ar1(60, .4, 5, 2)), 0.95),
  "weekly means, not whole numbers" = list(round(ar1(10, .4, 6, 1), 3), round(ar1(13, .4, 5, 1), 3), 0.95)
)

row <- function(name) {
  case <- cases[[name]]
  series <- sapply(case[1:2], paste, collapse = " ")
  numbers <- sprintf("%.15g", before_after(case[[1]], case[[2]], case[[3]]))
  paste(c(sprintf('"%s"', name), series, case[[3]], numbers), collapse = ",")
}

writeLines(c(
  "name,before,after,confidence,change,lower,upper,autocorrelation,effective_before,effective_after",
  sapply(names(cases), row)
), fixture)
