# Referee for WeightedKappa and IntraclassCorrelation: vcd for kappa and its standard error, psych for the ICC.
#
#   Rscript src/test/r/agreement.R
#
# rewrites the two fixtures that WeightedKappaTest and IntraclassCorrelationTest read. Written with R 4.2.2, psych 2.2.9 and
# vcd 1.4.11 (Debian: r-cran-psych, r-cran-vcd).

suppressMessages({
  library(psych)
  library(vcd)
})

resources <- "src/test/resources/plumbline/statistics/"

RNGversion("4.2.0")
set.seed(20260902)

fpi <- function(x) factor(pmin(2, pmax(-2, round(x))), levels = -2:2)
matrix_of <- function(k, ...) matrix(c(...), k, byrow = TRUE)

# --- weighted kappa

# The worked example of Fleiss, Cohen and Everitt 1969, with weights of their own: kappa .507, variance .003248. It is vcd that
# agrees with them; the variance of psych 2.2.9 (.002749) does not, so psych is asked for kappa alone.
published <- matrix_of(3, 106, 10, 4, 22, 28, 10, 2, 12, 6)
worked <- Kappa(published, weights = matrix_of(3, 1, 0, .4444, 0, 1, .6667, .4444, .6667, 1))$Weighted
stopifnot(round(worked[["value"]], 3) == .507, round(worked[["ASE"]]^2, 6) == .003248)

kappa_row <- function(name, table, weights, confidence) {
  k <- Kappa(table, weights = c(linear = "Equal-Spacing", quadratic = "Fleiss-Cohen")[[weights]])
  value <- k$Weighted[["value"]]
  power <- c(linear = 1, quadratic = 2)[[weights]]
  steps <- abs(outer(seq_len(nrow(table)), seq_len(nrow(table)), "-")) / (nrow(table) - 1)
  other <- suppressWarnings(cohen.kappa(unclass(table), w = 1 - steps^power, n.obs = sum(table)))
  stopifnot(isTRUE(all.equal(value, other$weighted.kappa, tolerance = 1e-12)))
  bounds <- confint(k, level = confidence)["Weighted", ]
  cells <- paste(apply(table, 1, paste, collapse = " "), collapse = " / ")
  numbers <- sprintf("%.15g", c(value, bounds))
  paste(c(sprintf('"%s"', name), cells, weights, confidence, numbers), collapse = ",")
}

feet <- rnorm(60, 0.7, 1)
few <- rnorm(12, 0.7, 1)
tables <- list(
  "Fleiss, Cohen and Everitt 1969" = published,
  "husbands and wives (vcd SexualFun)" = unclass(SexualFun),
  "a criterion in sixty feet" = table(fpi(feet + rnorm(60, 0, .5)), fpi(feet + rnorm(60, 0, .5))),
  "a criterion in twelve feet" = table(fpi(few + rnorm(12, 0, .4)), fpi(few + rnorm(12, 0, .4))),
  "a second rater who sees more pronation" = table(fpi(feet + rnorm(60, 0, .4)), fpi(feet + rnorm(60, .8, .4))),
  "categories at the ends unused" = table(fpi(pmin(1, pmax(0, feet))), fpi(pmin(1, pmax(-1, feet + rnorm(60, 0, .6))))),
  "no relation" = table(fpi(rnorm(80)), fpi(rnorm(80))),
  "the opposite" = table(fpi(feet), fpi(-feet + rnorm(60, 0, .4))),
  "two categories" = matrix_of(2, 20, 5, 10, 15)
)

writeLines(c(
  "name,table,weights,confidence,kappa,lower,upper",
  unlist(lapply(names(tables), function(name) {
    c(kappa_row(name, tables[[name]], "linear", 0.95), kappa_row(name, tables[[name]], "quadratic", 0.90))
  }))
), paste0(resources, "weighted-kappa.csv"))

# --- ICC(2,1)

# The interval of Fleiss and Shrout, with a negative coefficient counted as 0 in its degrees of freedom.
interval <- function(x, confidence) {
  n <- nrow(x)
  k <- ncol(x)
  long <- data.frame(rating = c(x), subject = factor(c(row(x))), rater = factor(c(col(x))))
  ms <- suppressWarnings(anova(lm(rating ~ subject + rater, long)))[["Mean Sq"]]
  icc <- (ms[1] - ms[3]) / (ms[1] + (k - 1) * ms[3] + k * (ms[2] - ms[3]) / n)
  a <- k * max(icc, 0) / (n * (1 - icc))
  b <- 1 + (n - 1) * a
  v <- (a * ms[2] + b * ms[3])^2 / ((a * ms[2])^2 / (k - 1) + (b * ms[3])^2 / ((n - 1) * (k - 1)))
  p <- (1 + confidence) / 2
  fl <- qf(p, n - 1, v)
  fu <- qf(p, v, n - 1)
  rest <- k * ms[2] + (k * n - k - n) * ms[3]
  c(icc, n * (ms[1] - fl * ms[3]) / (fl * rest + n * ms[1]), n * (fu * ms[1] - ms[3]) / (rest + n * fu * ms[1]))
}

icc_row <- function(name, x, confidence) {
  numbers <- interval(x, confidence)
  other <- suppressMessages(ICC(x, lmer = FALSE, alpha = 1 - confidence))$results["Single_random_raters", ]
  stopifnot(isTRUE(all.equal(numbers[1], other[["ICC"]], tolerance = 1e-9)))
  if (numbers[1] > 0) {
    stopifnot(isTRUE(all.equal(numbers[2:3], c(other[["lower bound"]], other[["upper bound"]]), tolerance = 1e-9)))
  }
  cells <- paste(apply(x, 1, paste, collapse = " "), collapse = " / ")
  paste(c(sprintf('"%s"', name), cells, confidence, sprintf("%.15g", numbers)), collapse = ",")
}

totals <- function(n, bias, error) {
  foot <- rnorm(n, 4, 3.5)
  cbind(round(foot + rnorm(n, 0, error)), round(foot + rnorm(n, bias, error)))
}
ratings <- list(
  "Shrout and Fleiss 1979" = list(matrix_of(6, 9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), 0.95),
  "totals of eleven feet" = list(totals(11, 0, 1.2), 0.95),
  "totals of forty feet" = list(totals(40, 0.3, 1.5), 0.95),
  "a second rater two points higher" = list(totals(20, 2, 1), 0.95),
  "a second rater exactly one point higher" = list(cbind(1:9, 2:10), 0.95),
  "three raters" = list(cbind(totals(15, 0, 1), round(rnorm(15, 4, 3))), 0.90),
  "feet all alike" = list(cbind(c(4, 5, 4, 5, 4, 5, 4), c(5, 4, 5, 4, 4, 5, 5)), 0.95),
  "three feet" = list(cbind(c(1, 6, 3), c(2, 5, 4)), 0.95)
)

writeLines(c(
  "name,ratings,confidence,icc,lower,upper",
  sapply(names(ratings), function(name) icc_row(name, ratings[[name]][[1]], ratings[[name]][[2]]))
), paste0(resources, "intraclass-correlation.csv"))
