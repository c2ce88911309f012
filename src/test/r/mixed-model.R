# Referee for MixedModel: lme4 for the fit, lmerTest for Satterthwaite's degrees of freedom and F.
#
#   Rscript src/test/r/mixed-model.R
#
# rewrites the two fixtures that MixedModelTest reads: the readings, one a line, and what lmer says of them. Written with
# R 4.2.2, lme4 1.1.31 and lmerTest 3.1.3 (Debian: r-cran-lme4, r-cran-lmertest).

suppressMessages(library(lmerTest))

resources <- "src/test/resources/plumbline/statistics/"

RNGversion("4.2.0")
set.seed(20261125)

series <- function(x) paste(sprintf("%.15g", x), collapse = " ")

# Readings about the day of first wear, week 0: more or fewer from patient to patient, at weeks of their own, with wear that
# differs between patients and from week to week.
readings <- function(n, fewest, most, sd_level, sd_slope, correlation, sigma, weeks = -8:16, slope = -0.05) {
  do.call(rbind, lapply(seq_len(n), function(id) {
    w <- sort(sample(weeks, fewest + sample.int(most - fewest + 1, 1) - 1))
    post <- as.numeric(w >= 0)
    usual <- round(runif(1, 2, 9), 1)
    worn <- ifelse(post == 1, pmax(0, round(usual + rnorm(length(w)), 1)), 0)
    between <- if (any(post == 1)) mean(worn[post == 1]) else 0
    within <- ifelse(post == 1, worn - between, 0)
    u0 <- rnorm(1)
    u1 <- correlation * u0 + sqrt(1 - correlation^2) * rnorm(1)
    y <- 6 + sd_level * u0 + (slope + sd_slope * u1) * w - 0.8 * post - 0.04 * post * w - 0.1 * post * between -
      0.05 * within + sigma * rnorm(length(w))
    data.frame(id, w, post, between = round(between, 4), within = round(within, 4), band = id %% 3, y = round(y, 3))
  }))
}

with_columns <- function(d, ...) list(d = d, x = cbind(1, d$w, ...))
whole <- function(d) within(d, y <- pmin(10, pmax(0, round(y))))
model <- function(d) with_columns(d, d$post, d$post * d$w, d$between, d$within)
change <- function(d) with_columns(d, d$post)
days <- function(d) within(d, w <- w * 7 + 60)

sleep_study <- with(lme4::sleepstudy, data.frame(id = as.integer(Subject), w = Days, y = Reaction))

sets <- list(
  "sleepstudy" = with_columns(sleep_study),
  "twenty patients, five readings each" = change(readings(20, 5, 5, 1.2, .08, -.2, .8)),
  "thirty patients, 3 to 14 readings, the whole model" = model(readings(30, 3, 14, 1.5, .06, .1, 1)),
  "forty patients, whole points from 0 to 10" = model(whole(readings(40, 4, 12, 1.5, .08, 0, 1.2))),
  "twenty-five patients who hardly vary about their lines" = change(readings(25, 4, 10, 2, .1, .3, .2)),
  "slopes that go against levels" = change(readings(35, 3, 9, 1, .1, -.75, .7)),
  "days, far from 0" = change(days(readings(30, 4, 9, 1, .05, 0, .8))),
  "bands and time" = {
    d <- readings(60, 3, 8, 1.2, .07, 0, .9)
    with_columns(d, d$band == 1, d$band == 2, (d$band == 1) * d$w, (d$band == 2) * d$w)
  },
  "many readings of few patients" = model(readings(20, 18, 24, 1.3, .05, .2, 1)),
  "one to three readings each" = change(readings(90, 1, 3, 1.2, .05, 0, .6)),
  "one to six readings each" = change(readings(60, 1, 6, 1.2, .05, .4, .6)),
  "no slopes of their own" = {
    # Slopes that differ less than chance would have them differ.
    d <- readings(30, 8, 8, 1.4, 0, 0, .9)
    d$y <- with(d, ave(seq_along(y), id, FUN = function(i) {
      y[i] - coef(lm(y[i] ~ w[i]))[[2]] * (w[i] - mean(w[i])) - 0.05 * w[i]
    }))
    d$y <- round(d$y, 3)
    change(d)
  },
  "levels and slopes that are one" = change(readings(40, 6, 12, 1.2, .2, 1, .5)),
  "levels that do not differ, nor slopes" = {
    d <- readings(30, 6, 6, 0, 0, 0, 1)
    d$y <- round(with(d, y - ave(y, id)), 3)
    with_columns(d)
  }
)

control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = .2, rhoend = 1e-10, maxfun = 1e5),
  check.conv.singular = "ignore", check.conv.grad = "ignore", check.conv.hess = "ignore", check.scaleX = "ignore",
  calc.derivs = FALSE)

referee <- function(set) {
  x <- set$x
  d <- data.frame(id = set$d$id, y = set$d$y, w = set$d$w)
  # As many levels and slopes as readings could be anything, and lmer will not try.
  dropped <- nrow(d) <= 2 * length(unique(d$id))
  if (!dropped) {
    fit <- lmer(y ~ 0 + x + (1 + w | id), d, control = control)
    theta <- getME(fit, "theta")
    slope <- sum(theta[2:3]^2)
    correlation <- theta[2] / sqrt(slope)
    dropped <- theta[1]^2 < 1e-8 || slope * mean(d$w^2) < 1e-8 || abs(correlation) > .99
  }
  if (dropped) fit <- lmer(y ~ 0 + x + (1 | id), d, control = control)
  sds <- attr(VarCorr(fit)$id, "stddev")
  coefficients <- coef(summary(fit))
  p <- ncol(x)
  # All but the first, and twice the second: what follows from the others adds nothing.
  joint <- contest(fit, rbind(diag(p)[-1, , drop = FALSE], diag(p)[1, ] + diag(p)[2, ]), joint = TRUE)
  last <- contest(fit, diag(p)[(p - 1):p, , drop = FALSE], joint = TRUE)
  c(series(sds[[1]]), if (dropped) c("", "") else c(series(sds[[2]]), series(correlation)), series(sigma(fit)),
    series(coefficients[, 1]), series(coefficients[, 2]), series(coefficients[, 3]), series(coefficients[, 5]),
    series(unlist(joint[c("F value", "NumDF", "DenDF", "Pr(>F)")])),
    series(unlist(last[c("F value", "NumDF", "DenDF", "Pr(>F)")])))
}

lines <- sapply(names(sets), function(name) paste(c(sprintf('"%s"', name), referee(sets[[name]])), collapse = ","))
writeLines(c("name,sd_levels,sd_slopes,correlation,sigma,coefficients,errors,df,p,all,last", lines),
  paste0(resources, "mixed-model.csv"))

writeLines(c("name,patient,columns,y", unlist(lapply(names(sets), function(name) {
  set <- sets[[name]]
  sprintf('"%s",%d,%s,%.15g', name, as.integer(set$d$id), apply(set$x, 1, series), set$d$y)
}))), paste0(resources, "mixed-model-readings.csv"))
