# Referee for the statistics of one person's series: nlme::gls for the autoregressive fits.
#
#   Rscript src/test/r/series.R
#
# rewrites the fixtures that the tests of plumbline.statistics read. Written with R 4.2.2 and nlme 3.1-162.

suppressPackageStartupMessages(library(nlme))

fixtures <- "src/test/resources/plumbline/statistics/"

RNGversion("4.2.0")
set.seed(20261124)

nrs <- function(x) pmin(10, pmax(0, round(x)))
ar1 <- function(n, phi, sd = 1) sd * as.numeric(arima.sim(list(ar = phi), n, sd = sqrt(1 - phi^2)))
numbers <- function(x) paste(sprintf("%.15g", x), collapse = " ")
quoted <- function(x) sprintf('"%s"', x)

# --- Autoregressive fits -------------------------------------------------------------------------------------------
#
# gls maximises the restricted likelihood with nlminb, which stops within some 1e-5 of the phi it seeks, and from one
# start may find the lower of two peaks. So it starts from several, and its phi is then driven to the maximum of its own
# logLik; coefficients, errors and sigma are those gls gives at that phi.

design <- function(kind, t) {
  switch(kind,
    mean = cbind(1 + 0 * t),
    line = cbind(1, t),
    curve = cbind(1, t, t^2),
    segmented = cbind(1, t, t >= 0, t * (t >= 0)))
}

reference <- function(kind, t, y) {
  x <- design(kind, t)
  even <- diff(range(diff(t))) < 1e-9
  frame <- data.frame(y = y, t = t, k = seq_along(t), x = I(x))
  correlation <- function(phi, fixed) {
    if (even) corAR1(phi, form = ~k, fixed = fixed) else corCAR1(phi, form = ~t, fixed = fixed)
  }
  fit <- function(phi, fixed) {
    gls(y ~ x - 1, frame, correlation(phi, fixed), method = "REML",
        control = glsControl(tolerance = 1e-10, msTol = 1e-12, maxIter = 500, msMaxIter = 500))
  }
  at <- function(phi) as.numeric(logLik(fit(phi, TRUE)))
  starts <- if (even) c(-.6, -.2, .2, .6, .9) else c(.05, .2, .5, .8, .93)
  fits <- Filter(Negate(is.null), lapply(starts, function(s) tryCatch(fit(s, FALSE), error = function(e) NULL)))
  best <- fits[[which.max(sapply(fits, logLik))]]
  phi <- as.numeric(coef(best$modelStruct$corStruct, unconstrained = FALSE))
  lowest <- if (even) -.95 else 1e-9
  near <- optimize(at, c(max(lowest, phi - .02), min(.95, phi + .02)), maximum = TRUE, tol = 1e-10)$maximum
  if (phi > lowest + 1e-3 && phi < .949) stopifnot(abs(near - phi) < 1e-4)
  last <- fit(near, TRUE)
  list(phi = near, b = as.numeric(coef(last)), se = sqrt(diag(vcov(last))), sigma = last$sigma,
       gls = phi)
}

gaps <- function(n, missing) { t <- 0:(n - 1); t[sort(setdiff(seq_len(n), missing))] }
irregular <- function(n) cumsum(c(0, round(runif(n - 1, .2, 3), 2)))

cases <- list(
  "Borckardt and Nash" = list("segmented", -7:13, c(7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4)),
  "weeks, phi 0" = list("segmented", -12:11, nrs(c(rnorm(12, 6), rnorm(12, 4)))),
  "a year of weeks and a gap" = local({ t <- setdiff(-20:40, c(-7, 3, 4, 17)); list("segmented", t, nrs(5 - 1.5 * (t >= 0) + ar1(61, .5)[t + 21])) })
)

rows <- sapply(names(cases), function(name) {
  case <- cases[[name]]
  r <- reference(case[[1]], case[[2]], case[[3]])
  cat(sprintf("%-30s phi %.10f (gls itself %.2g off)\n", name, r$phi, abs(r$phi - r$gls)))
  paste(quoted(name), case[[1]], numbers(case[[2]]), numbers(case[[3]]),
        numbers(r$phi), numbers(r$b), numbers(r$se), numbers(r$sigma), sep = ",")
})
writeLines(c("name,design,times,readings,phi,coefficients,errors,sigma", rows),
           paste0(fixtures, "autoregressive.csv"))
