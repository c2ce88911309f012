# Referee for the statistics of one person's series: nlme::gls, lm and sandwich::NeweyWest for the models, cor.test for the
# trends, and whatever base R has not, written out here in another way than ours.
#
#   Rscript src/test/r/series.R
#
# rewrites the fixtures that the tests of plumbline.statistics read. Written with R 4.2.2, nlme 3.1-162, sandwich 3.0-2.

suppressPackageStartupMessages({ library(nlme); library(sandwich) })

fixtures <- "src/test/resources/plumbline/statistics/"

RNGversion("4.2.0")
set.seed(20261124)

nrs <- function(x) pmin(10, pmax(0, round(x)))
ar1 <- function(n, phi, sd = 1) if (phi == 0) sd * rnorm(n) else sd * as.numeric(arima.sim(list(ar = phi), n, sd = sqrt(1 - phi^2)))
numbers <- function(x) paste(sprintf("%.15g", x), collapse = " ")
write_fixture <- function(file, header, rows) writeLines(c(header, rows), paste0(fixtures, file))

# --- Series ----------------------------------------------------------------------------------------------------------

series <- function(model, t, y) list(model = model, t = t, y = y)
recovery <- function(t) 2.3 + 2.8 * exp(-(t - min(t)) / 5.2)
irregular <- function(n) cumsum(round(runif(n, .3, 2.5), 2))

# A correlation of errors that decays over time, at any times.
drift <- function(t, phi, sd = 1) {
  e <- rnorm(length(t), sd = sd)
  for (i in seq_along(t)[-1]) { a <- phi^(t[i] - t[i - 1]); e[i] <- a * e[i - 1] + sqrt(1 - a^2) * e[i] }
  e
}
weeks <- function(before, after, missing = c()) setdiff(seq(-before, after - 1), missing)
segmented <- function(t, phi, effect = -2, slope = 0, sd = 1, level = 6)
  series("segmented", t, nrs(level + slope * t + effect * (t >= 0) + drift(t, phi, sd)))

cases <- list(
  "Borckardt and Nash" = series("segmented", -7:13, c(7, 9, 8, 7, 7, 8, 8, 3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4)),
  "three readings" = series("mean", 1:3, c(4, 7, 5)),
  "four readings on a line" = series("line", 0:3, c(7, 5, 6, 3)),
  "the fewest for two lines" = segmented(weeks(6, 6), .2),
  "twelve and twelve" = segmented(weeks(12, 12), 0),
  "twelve and twelve, phi .3" = segmented(weeks(12, 12), .3),
  "twelve and twelve, phi .6" = segmented(weeks(12, 12), .6),
  "good and bad weeks in turn" = series("segmented", -15:14, nrs(5 - 2 * (-15:14 >= 0) + ar1(30, -.3, 1.5))),
  "in turn all the way" = series("mean", 1:20, nrs(5 + ar1(20, -.8, 2))),
  "forty weeks and forty" = segmented(weeks(40, 40), .4),
  "a year and a year" = segmented(weeks(52, 52), .7),
  "two years and more without ties" = series("segmented", -60:59, 6 - (-60:59 >= 0) + ar1(120, .9)),
  "four hundred days" = series("segmented", -200:199, nrs(6 - 1.5 * (-200:199 >= 0) + ar1(400, .8, 2))),
  "four hundred readings about a mean" = series("mean", 1:400, round(5 + ar1(400, .5), 2)),
  "recovery from onset" = series("segmented", -12:11, nrs(recovery(-12:11) + rnorm(24))),
  "recovery along a curve" = series("curve", 0:29, round(recovery(0:29) + ar1(30, .3, .5), 2)),
  "pain that stays at the top" = series("segmented", -10:13, nrs(9.3 - .8 * (-10:13 >= 0) + ar1(24, .4, 1.2))),
  "nothing but ties" = series("segmented", -10:9, rep(c(6, 6, 6, 5, 5, 4, 4, 4, 4, 5), 2)),
  "no pain after" = series("segmented", -8:9, c(nrs(6 + rnorm(8)), rep(0, 10))),
  "a wandering line held at .95" = series("line", 1:60, round(5 + cumsum(rnorm(60)), 2)),
  "one week missing" = segmented(weeks(14, 14, -5), .4),
  "first weeks left out" = segmented(weeks(16, 20, 0:1), .3),
  "first weeks left out, phi .6" = segmented(weeks(26, 26, 0:1), .6),
  "many weeks missing" = segmented(weeks(30, 40, c(-27, -20, -19, -18, -9, 0, 1, 4, 12, 13, 20, 30, 31)), .7),
  "one week missing, in turn" = series("segmented", weeks(15, 15, 4), nrs(5 + ar1(29, -.5, 2))),
  "half weeks at first" = segmented(c(-13:-1, seq(0, 6, .5), 7:14), .5),
  "irregular visits" = local({ t <- irregular(20); series("line", t, nrs(6 - .1 * t + drift(t, .5, 1.5))) }),
  "irregular visits, not whole" = local({ t <- irregular(45); series("mean", t, round(5 + drift(t, .7), 2)) }),
  "irregular visits about a change" = local({ t <- irregular(36) - 22.4; series("segmented", t, nrs(6 - 2 * (t >= 0) + drift(t, .4))) }),
  "irregular and independent" = local({ t <- irregular(24); series("line", t, nrs(5 + rnorm(24))) }),
  "every second week" = series("segmented", seq(-24, 23, 2), nrs(6 - (seq(-24, 23, 2) >= 0) + ar1(24, .4))),
  "days counted from long ago" = series("line", 20000 + setdiff(1:40, c(7, 19)), nrs(5 + ar1(40, .5, 1.5))[-c(7, 19)]),
  "a score in thousandths" = series("segmented", -12:11, .001 * nrs(6 - 2 * (-12:11 >= 0) + ar1(24, .3))),
  "a score in millions" = series("segmented", -12:11, 1e6 * (50 + nrs(6 - 2 * (-12:11 >= 0) + ar1(24, .3)))),
  "too few for their line" = series("line", 1:2, c(3, 5)),
  "too few for two lines" = series("segmented", c(-2, -1, 0, 1), c(7, 8, 3, 4)),
  "one reading before" = series("segmented", -1:14, c(7, nrs(4 + rnorm(15)))),
  "never a change" = series("segmented", 1:20, nrs(5 + rnorm(20))),
  "always the same" = series("segmented", -10:9, rep(6, 20)),
  "exactly two lines" = series("segmented", -10:9, c(8 - .1 * (-10:-1), 5 - .2 * (0:9))),
  "a third, a tenth, exactly" = series("line", 1:15 / 3, .1 + (1:15 / 3) / 10)
)

design <- function(model, t) {
  switch(model,
    mean = cbind(1 + 0 * t),
    line = cbind(1, t),
    curve = cbind(1, t, t^2),
    segmented = cbind(1, t, t >= 0, t * (t >= 0)))
}

refusal <- function(x, y) {
  if (nrow(x) <= ncol(x)) return("TOO_FEW")
  if (qr(x)$rank < ncol(x)) return("RANK_DEFICIENT")
  if (sqrt(sum(residuals(lm.fit(x, y))^2)) < 1e-12 * sqrt(sum(y^2))) return("NO_VARIATION")
  ""
}

is_even <- function(t) diff(range(diff(t))) < 1e-9

row <- function(name, case, ...) {
  paste(c(sprintf('"%s"', name), case$model, numbers(case$t), numbers(case$y), sapply(list(...), numbers)), collapse = ",")
}
refusals <- sapply(cases, function(case) refusal(design(case$model, case$t), case$y))
even <- sapply(cases, function(case) is_even(case$t))
fitted <- names(cases)[refusals == ""]
refused <- names(cases)[refusals != ""]

write_fixture("refused-series.csv", "name,model,times,readings,refusal",
  sapply(refused, function(name) paste(row(name, cases[[name]]), refusals[name], sep = ",")))

# --- Autoregressive fits ---------------------------------------------------------------------------------------------
#
# gls climbs from where it starts and may find the lower of two peaks, and it does not stop at .95. So its own logLik is
# searched on a grid of phi first, and then driven to its maximum; coefficients, errors and sigma are those gls gives at that
# phi. Where the maximum lies within the bounds, gls let loose from there must stay there.

autoregressive <- function(case) {
  x <- design(case$model, case$t)
  even <- is_even(case$t)
  frame <- data.frame(y = case$y, t = case$t, k = seq_along(case$t), x = I(x))
  fit <- function(phi, fixed = TRUE) {
    structure <- if (even) corAR1(phi, form = ~k, fixed = fixed) else corCAR1(phi, form = ~t, fixed = fixed)
    gls(y ~ x - 1, frame, structure, method = "REML", control = glsControl(tolerance = 1e-10, msTol = 1e-12, msMaxIter = 500))
  }
  likelihood <- function(phi) as.numeric(logLik(fit(phi)))
  lowest <- if (even) -.95 else 1e-8
  grid <- seq(lowest, .95, length.out = 96)
  best <- which.max(sapply(grid, likelihood))
  within <- best > 1 && best < 96
  phi <- grid[best]
  if (within) {
    # The derivative of logLik, of order 6 in h.
    slope <- function(phi, h = 2e-3) {
      at <- sapply(1:3, function(k) likelihood(phi + k * h) - likelihood(phi - k * h))
      sum(c(45, -9, 1) * at) / (60 * h)
    }
    phi <- uniroot(slope, grid[best + c(-1, 1)], tol = 1e-13)$root
    loose <- as.numeric(coef(fit(phi, FALSE)$modelStruct$corStruct, unconstrained = FALSE))
    stopifnot(abs(loose - phi) < 1e-6)
  }
  last <- fit(phi)
  list(phi = if (within || even) phi else round(phi, 6),
       b = as.numeric(coef(last)), v = vcov(last), sigma = last$sigma)
}

fits <- lapply(cases[fitted], autoregressive)
for (name in fitted) cat(sprintf("%-36s phi %9.6f\n", name, fits[[name]]$phi))

write_fixture("autoregressive.csv", "name,model,times,readings,phi,coefficients,errors,sigma",
  sapply(fitted, function(name) with(fits[[name]], row(name, cases[[name]], phi, b, sqrt(diag(v)), sigma))))

at <- function(fit, weights, confidence) {
  estimate <- sum(weights * fit$b)
  error <- sqrt(as.numeric(weights %*% fit$v %*% weights))
  c(estimate, error, estimate + c(-1, 1) * qt((1 + confidence) / 2, fit$df) * error)
}
lines <- Filter(function(name) cases[[name]]$model == "segmented" && length(cases[[name]]$y) >= 12, fitted)

write_fixture("segmented.csv", "name,model,times,readings,effect,later_effect,counterfactual,fitted",
  sapply(lines, function(name) {
    fit <- c(fits[[name]], df = length(cases[[name]]$y) - 4)
    row(name, cases[[name]], at(fit, c(0, 0, 1, 4), .95), at(fit, c(0, 0, 1, 12), .98), at(fit, c(1, 4, 0, 0), .95),
        at(fit, c(1, 4, 1, 4), .95))
  }))

# --- Least squares, Newey and West, Prais and Winsten ----------------------------------------------------------------

prais_winsten <- function(x, y) {
  n <- length(y)
  rho <- 0
  for (round in 1:200) {
    root <- diag(n)
    root[cbind(2:n, 1:(n - 1))] <- -rho
    root[1, 1] <- sqrt(1 - rho^2)
    fit <- lm(root %*% y ~ root %*% x - 1)
    e <- as.numeric(y - x %*% coef(fit))
    now <- max(-.99, min(.99, sum(e[-1] * e[-n]) / sum(e[-n]^2)))
    if (abs(now - rho) < 1e-10)
      return(list(rho = rho, b = coef(fit), se = sqrt(diag(vcov(fit))), sigma = summary(fit)$sigma / sqrt(1 - rho^2)))
    rho <- now
  }
}

write_fixture("least-squares.csv", "name,model,times,readings,coefficients,errors,sigma",
  sapply(fitted, function(name) {
    case <- cases[[name]]
    fit <- lm(case$y ~ design(case$model, case$t) - 1)
    row(name, case, coef(fit), sqrt(diag(vcov(fit))), summary(fit)$sigma)
  }))

write_fixture("even-series.csv",
  "name,model,times,readings,coefficients,newey_west,rho,prais_winsten,prais_winsten_errors,prais_winsten_sigma",
  sapply(intersect(fitted, names(cases)[even]), function(name) {
    case <- cases[[name]]
    x <- design(case$model, case$t)
    fit <- lm(case$y ~ x - 1)
    lag <- floor(4 * (length(case$y) / 100)^(2 / 9))
    robust <- sqrt(diag(NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = TRUE)))
    do.call(row, c(list(name, case, coef(fit), robust), prais_winsten(x, case$y)))
  }))

# --- Trend -----------------------------------------------------------------------------------------------------------

orders <- function(v) if (length(v) == 1) list(v) else
  unlist(lapply(seq_along(v), function(i) lapply(orders(v[-i]), function(rest) c(v[i], rest))), recursive = FALSE)
score <- function(t, y) { p <- combn(length(y), 2); sum(sign(t[p[2, ]] - t[p[1, ]]) * sign(y[p[2, ]] - y[p[1, ]])) }

mann_kendall <- function(t, y) {
  n <- length(y)
  s <- score(t, y)
  u <- table(y)
  w <- table(t)
  v <- (n * (n - 1) * (2 * n + 5) - sum(u * (u - 1) * (2 * u + 5)) - sum(w * (w - 1) * (2 * w + 5))) / 18 +
    sum(u * (u - 1)) * sum(w * (w - 1)) / (2 * n * (n - 1)) +
    sum(u * (u - 1) * (u - 2)) * sum(w * (w - 1) * (w - 2)) / (9 * n * (n - 1) * (n - 2))
  z <- if (s == 0) 0 else (s - sign(s)) / sqrt(v)
  if (n >= 10) {
    check <- suppressWarnings(cor.test(t, y, method = "kendall", exact = FALSE, continuity = TRUE))
    if (s != 0) stopifnot(abs(check$statistic - z) < 1e-9)
    p <- 2 * pnorm(-abs(z))
  } else if (length(unique(y)) == n) {
    p <- cor.test(t, y, method = "kendall", exact = TRUE)$p.value
  } else {
    every <- sapply(orders(y), function(o) score(t, o))
    p <- mean(abs(every) >= abs(s))
  }
  list(s = s, v = v, z = z, p = p)
}

theil_sen <- function(t, y, variance) {
  p <- combn(length(y), 2)
  p <- p[, t[p[1, ]] != t[p[2, ]], drop = FALSE]
  slopes <- sort((y[p[2, ]] - y[p[1, ]]) / (t[p[2, ]] - t[p[1, ]]))
  k <- round((length(slopes) - qnorm(.975) * sqrt(variance)) / 2)
  list(slope = median(slopes), bounds = if (k < 1) "" else c(slopes[k], rev(slopes)[k]))
}

trends <- c(
  lapply(cases[c("Borckardt and Nash", "four readings on a line", "twelve and twelve", "a year and a year", "recovery from onset",
                 "nothing but ties", "in turn all the way", "one week missing", "irregular visits", "irregular visits, not whole",
                 "days counted from long ago", "recovery along a curve")], function(case) case[c("t", "y")]),
  list(
    "two readings" = list(t = 1:2, y = c(5, 3)),
    "three, falling" = list(t = 1:3, y = c(9, 5, 2)),
    "five without ties" = list(t = 1:5, y = c(7, 8, 5, 4, 2)),
    "six with ties" = list(t = 1:6, y = c(7, 7, 5, 5, 5, 2)),
    "seven, irregular" = list(t = c(0, 1, 3, 3.5, 7, 8, 12), y = c(7, 8, 8, 6, 5, 6, 3)),
    "eight with ties" = list(t = 1:8, y = c(7, 8, 7, 6, 6, 7, 5, 4)),
    "nine, no trend" = list(t = 1:9, y = c(5, 6, 4, 7, 5, 3, 6, 4, 5)),
    "ten, two a day" = list(t = rep(1:5, each = 2), y = c(8, 6, 7, 7, 6, 5, 6, 4, 5, 3)),
    "thirty, three a day" = list(t = rep(1:10, each = 3), y = nrs(7 - rep(1:10, each = 3) / 4 + rnorm(30))),
    "one wild value" = list(t = 1:14, y = c(6.1, 5.9, 5.7, 5.5, 15, 5.1, 4.9, 4.7, 4.5, 4.3, 4.1, 3.9, 3.7, 3.5)),
    "even number of slopes" = list(t = c(1, 2, 4, 7, 11, 16, 22, 29, 37, 46, 56, 67), y = round(ar1(12, .5), 3))))

write_fixture("trend.csv", "name,times,values,s,variance,z,p,slope,bounds",
  sapply(names(trends), function(name) {
    case <- trends[[name]]
    mk <- if (length(case$y) == 2) list(s = -1, v = 1, z = 0, p = 1) else mann_kendall(case$t, case$y)
    ts <- theil_sen(case$t, case$y, mk$v)
    bounds <- if (is.character(ts$bounds)) '""' else numbers(ts$bounds)
    paste(c(sprintf('"%s"', name), sapply(c(list(case$t, case$y), mk, ts$slope), numbers), bounds), collapse = ",")
  }))

# --- Two phases ------------------------------------------------------------------------------------------------------

corrected_tau <- function(ta, a, tb, b, higher_is_better) {
  trend <- if (length(unique(a)) > 1) mann_kendall(ta, a) else list(p = 1, s = 0)
  slope <- if (trend$p < .05 && (trend$s > 0) == higher_is_better) theil_sen(ta, a, 1)$slope else 0
  left <- round(c(a, b) - slope * c(ta, tb), 9)
  phase <- rep(0:1, c(length(a), length(b)))
  if (length(unique(left)) == 1) return(list(tau = 0, p = 1, slope = slope))
  test <- suppressWarnings(cor.test(left, phase, method = "kendall", exact = FALSE, continuity = TRUE))
  tau <- as.numeric(test$estimate)
  list(tau = tau, p = if (tau == 0) 1 else test$p.value, slope = slope)
}

phases <- list(
  "Borckardt and Nash" = list(c(7, 9, 8, 7, 7, 8, 8), c(3, 4, 2, 4, 2, 1, 4, 5, 3, 2, 1, 2, 4, 4), FALSE),
  "Tarlow" = list(1:5, 6:10, TRUE),
  "the improvement was the trend" = list(c(33, 25, 17, 25, 19, 21, 19, 14, 19, 17), c(14, 15, 15, 9, 12, 7, 10, 6, 5, 2, 2, 3, 5, 4), FALSE),
  "the baseline worsens" = list(c(3, 4, 5, 5, 6, 7, 8, 8), c(5, 4, 4, 3, 5, 2, 3), FALSE),
  "the same, more being better" = list(c(3, 4, 5, 5, 6, 7, 8, 8), c(5, 4, 4, 3, 5, 2, 3), TRUE),
  "no difference" = list(c(5, 6, 4, 5), c(5, 6, 4, 5), FALSE),
  "no overlap" = list(c(8, 9, 8, 9), c(1, 2, 1), FALSE),
  "half a tie" = list(c(5, 5, 5), c(5, 5, 4, 6), FALSE),
  "three and one" = list(c(7, 8, 7), 5, FALSE),
  "nobody varies before" = list(rep(6, 8), nrs(4 + rnorm(9)), FALSE),
  "fifteen and twenty" = list(nrs(7 + rnorm(15)), nrs(5.5 + rnorm(20)), FALSE),
  "recovery" = list(nrs(recovery(0:13) + rnorm(14, 0, .6)), nrs(recovery(0:27)[15:28] + rnorm(14, 0, .6)), FALSE),
  "steep and broken numbers" = list(round(9 - (1:12) * .37 + rnorm(12, 0, .2), 2), round(4.5 - (1:12) * .1 + rnorm(12, 0, .2), 2), FALSE))

write_fixture("phases.csv", "name,before,after,higher_is_better,lower,higher,equal,nap,tau,corrected_tau,p,slope",
  sapply(names(phases), function(name) {
    a <- phases[[name]][[1]]
    b <- phases[[name]][[2]]
    up <- phases[[name]][[3]]
    d <- outer(b, a, "-")
    counts <- c(sum(d < 0), sum(d > 0), sum(d == 0))
    nap <- ((if (up) counts[2] else counts[1]) + counts[3] / 2) / length(d)
    r <- corrected_tau(seq_along(a), a, length(a) + seq_along(b), b, up)
    paste(c(sprintf('"%s"', name), numbers(a), numbers(b), tolower(up), counts, numbers(nap), numbers((counts[2] - counts[1]) / length(d)),
            sapply(r, numbers)), collapse = ",")
  }))
