# Referee for the statistics over many patients: exactRankTests, coin and base R for the signed-rank test, base R for the rest.
#
#   Rscript src/test/r/cohort.R
#
# rewrites the fixtures that SignedRankTest, PairedChangeTest, ProportionTest, RankCorrelationTest and AncovaTest read. Written
# with R 4.2.2, exactRankTests 0.8.35 and coin 1.4.2 (Debian: r-cran-exactranktests, r-cran-coin).

suppressMessages({
  library(exactRankTests)
  library(coin)
})

resources <- "src/test/resources/plumbline/statistics/"

RNGversion("4.2.0")
set.seed(20261124)

series <- function(x) paste(sprintf("%.15g", x), collapse = " ")
numbers <- function(...) sprintf("%.15g", c(...))
line <- function(name, ...) paste(c(sprintf('"%s"', name), ...), collapse = ",")
fixture <- function(file, header, lines) writeLines(c(header, lines), paste0(resources, file))
same <- function(a, b) stopifnot(isTRUE(all.equal(a, b, tolerance = 1e-9)))

# --- changes of patients

whole <- function(n, mean, sd) round(rnorm(n, mean, sd))
tenths <- function(n, mean, sd) round(rnorm(n, mean, sd), 1)

changes <- list(
  "Student's sleep" = with(sleep, extra[group == 1] - extra[group == 2]),
  "Hollander and Wolfe" = c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30) -
    c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29),
  "Darwin's maize" = c(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48),
  "three" = c(-2.1, 0.4, -1.3),
  "five, too few for an interval" = rnorm(5, -1),
  "six, the fewest for one" = rnorm(6, -1),
  "seven with ties and zeros" = c(-1, 0, -2, -2, 1, 0, -3),
  "eleven whole changes" = whole(11, -1.5, 1.5),
  "twelve without a tie" = rnorm(12, -0.8),
  "fifteen that all fall" = -abs(tenths(15, 2, 1)) - 0.1,
  "twenty of half points" = whole(20, -2, 3) / 2,
  "twenty-five alike but two" = c(rep(-2, 23), 1, 3),
  "thirty, mostly zeros" = c(rep(0, 18), whole(12, -1, 2)),
  "forty of tenths" = tenths(40, -0.4, 1.2),
  "fifty without a tie" = rnorm(50, -0.3),
  "sixty whole changes" = whole(60, 0, 2) + c(rep(0, 40), rep(-1, 20)),
  "sixty without a tie" = rnorm(60, 0.2),
  "sixty-one without a tie" = rnorm(61, -0.3),
  "eighty, of which fifty changed" = c(rep(0, 30), whole(50, -1, 1.5)),
  "a hundred whole changes" = whole(100, -0.5, 2),
  "a hundred and fifty tenths" = tenths(150, -0.2, 1.5),
  "three hundred without a tie" = rnorm(300, 0.1),
  "four hundred whole changes" = whole(400, -0.3, 2.2)
)

largest_exact <- 60

# Wilcoxon's p: exact from exactRankTests and coin, which must agree with each other; beyond, base R's approximation.
signed_rank_p <- function(d) {
  d <- d[d != 0]
  if (length(d) > largest_exact) {
    return(suppressWarnings(wilcox.test(d, exact = FALSE, correct = TRUE)$p.value))
  }
  p <- suppressWarnings(wilcox.exact(d, exact = TRUE)$p.value)
  none <- rep(0, length(d))
  same(p, as.numeric(pvalue(wilcoxsign_test(d ~ none, distribution = "exact", zero.method = "Wilcoxon"))))
  p
}

# Hodges and Lehmann from all Walsh averages, zeros kept; where nothing is tied or 0, base R must say the same.
signed_rank <- function(d, confidence) {
  n <- length(d)
  walsh <- sort(outer(d, d, "+")[upper.tri(diag(n), diag = TRUE)] / 2)
  tail <- (1 - confidence) / 2
  k <- qsignrank(tail, n)
  if (n > largest_exact) {
    normal <- ceiling(n * (n + 1) / 4 + qnorm(tail) * sqrt(n * (n + 1) * (2 * n + 1) / 24) - 0.5)
    stopifnot(abs(normal - k) <= 1 + 0.002 * k)
    k <- normal
  }
  bounds <- if (k == 0) c(NA, NA) else walsh[c(k, length(walsh) + 1 - k)]
  if (!any(d == 0) && !anyDuplicated(abs(d)) && n <= largest_exact && k > 0) {
    base <- wilcox.test(d, exact = TRUE, conf.int = TRUE, conf.level = confidence)
    same(c(median(walsh), bounds), as.numeric(c(base$estimate, base$conf.int)))
  }
  w <- sum(rank(abs(d[d != 0]))[d[d != 0] > 0])
  c(n, sum(d != 0), w, signed_rank_p(d), median(walsh), bounds)
}

# Differences of one decimal are not ties to R when their last bits differ.
changes <- lapply(changes, round, 6)
changes[["twelve who all fall by 2"]] <- rep(-2, 12)
confidences <- rep_len(c(.95, .95, .90, .99), length(changes))

fixture("signed-rank.csv", "name,changes,confidence,n,non_zero,rank_sum,p,estimate,lower,upper",
  mapply(function(name, confidence) {
    d <- changes[[name]]
    line(name, series(d), confidence, sub("NA", "", numbers(signed_rank(d, confidence))))
  }, names(changes), confidences))

fixture("paired-change.csv", "name,changes,confidence,n,mean,sd,t,p,lower,upper,dz,g",
  unlist(mapply(function(name, confidence) {
    d <- changes[[name]]
    # Without variation t.test stops.
    if (var(d) == 0) return(character(0))
    test <- t.test(d, conf.level = confidence)
    dz <- mean(d) / sd(d)
    line(name, series(d), confidence, numbers(
      length(d), mean(d), sd(d), test$statistic, test$p.value, test$conf.int,
      dz, dz * (1 - 3 / (4 * (length(d) - 1) - 1))))
  }, names(changes), confidences)))

# --- shares

shares <- list(c(7, 20), c(0, 11), c(11, 11), c(1, 1), c(0, 1), c(3, 12), c(50, 100), c(999, 1000), c(6200, 20000))
fixture("proportion.csv", "count,n,confidence,lower,upper",
  sapply(shares, function(s) {
    confidence <- if (s[1] %% 2 == 0) .90 else .95
    bounds <- suppressWarnings(prop.test(s[1], s[2], conf.level = confidence, correct = FALSE))$conf.int
    paste(c(s, confidence, numbers(bounds)), collapse = ",")
  }))

# --- wear and change

correlated <- function(n, rho) {
  x <- rnorm(n)
  list(x, rho * x + sqrt(1 - rho^2) * rnorm(n))
}
hours <- function(p) list(pmax(0, round(p[[1]] * 3 + 6)), round(p[[2]] * 2 - 1))
pairs <- list(
  "ten" = correlated(10, -.4),
  "eleven with ties" = hours(correlated(11, -.5)),
  "twenty without a tie" = correlated(20, .3),
  "thirty with ties" = hours(correlated(30, -.3)),
  "fifty, nothing together" = correlated(50, 0),
  "sixty in two groups" = list(rep(0:1, 30), round(rnorm(60, -1, 2))),
  "eighty, nearly perfect" = correlated(80, .98),
  "a hundred with ties" = hours(correlated(100, -.6)),
  "four hundred with ties" = hours(correlated(400, -.1)),
  "four hundred without a tie" = correlated(400, -.15),
  "cars" = list(mtcars$mpg, mtcars$wt)
)

fisher <- function(r, error, confidence) tanh(atanh(r) + c(-1, 1) * qnorm((1 + confidence) / 2) * error)

fixture("rank-correlation.csv", "name,x,y,confidence,rho,rho_p,rho_lower,rho_upper,tau,tau_p,tau_lower,tau_upper",
  sapply(names(pairs), function(name) {
    x <- round(pairs[[name]][[1]], 6)
    y <- round(pairs[[name]][[2]], 6)
    n <- length(x)
    confidence <- if (n == 30) .90 else .95
    rho <- cor(x, y, method = "spearman")
    tau <- cor(x, y, method = "kendall")
    # With ties cor.test takes the approximation, without it must be asked for it.
    test <- cor.test(x, y, method = "kendall", exact = FALSE, continuity = FALSE)
    t <- rho * sqrt((n - 2) / (1 - rho^2))
    line(name, series(x), series(y), confidence, numbers(
      rho, 2 * pt(-abs(t), n - 2), fisher(rho, sqrt((1 + rho^2 / 2) / (n - 3)), confidence),
      tau, test$p.value, fisher(tau, sqrt(.437 / (n - 4)), confidence)))
  }))

# --- false discoveries

families <- list(
  c(.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1),
  c(.04, .03, .02, .01), c(.5), c(.01, .01, .01), c(0, 1, .2), round(runif(40)^2, 6), c(.02, 1, .9, 1, .03)
)
fixture("false-discovery.csv", "p,adjusted",
  sapply(families, function(p) paste(series(p), series(p.adjust(p, "BH")), sep = ",")))

# --- change given the baseline

patients <- function(n, groups, interaction) {
  group <- c(seq_len(groups), sample(groups, n - groups, TRUE))
  baseline <- pmin(10, pmax(2, round(rnorm(n, 6, 1.5), 1)))
  wear <- pmax(0, round(rnorm(n, 6 - group / 2, 2.5), 1))
  change <- round(-0.4 * (baseline - 6) - (0.15 + interaction * group) * wear - 0.3 * group + rnorm(n, 0, 1.4), 1)
  data.frame(change, baseline, wear, group)
}

cohorts <- list(
  "eleven in one group" = patients(11, 1, 0),
  "twelve in two groups" = patients(12, 2, 0),
  "thirty in three groups" = patients(30, 3, 0),
  "sixty in five groups" = patients(60, 5, .1),
  "four hundred in four groups" = patients(400, 4, .05),
  "four hundred that differ in nothing" = transform(patients(400, 3, 0), change = round(rnorm(400), 1)),
  "cars by cylinders" = with(mtcars, data.frame(change = mpg, baseline = wt, wear = qsec, group = cyl / 2 - 1))
)

fixture("ancova.csv", paste0(
  "name,changes,baseline,wear,group,slope,slope_error,slope_p,means,mean_errors,groups_f,groups_df,groups_p,",
  "by_baseline_f,by_baseline_p,by_wear_f,by_wear_p,adjusted"),
  sapply(names(cohorts), function(name) {
    d <- cohorts[[name]]
    d$factor <- factor(d$group)
    several <- nlevels(d$factor) > 1
    fit <- if (several) lm(change ~ baseline + wear + factor, d) else lm(change ~ baseline + wear, d)
    at <- data.frame(baseline = mean(d$baseline), wear = mean(d$wear), factor = factor(levels(d$factor)))
    means <- predict(fit, at, se.fit = TRUE)
    slope <- summary(fit)$coefficients["baseline", ]
    f <- rep(NA, 7)
    if (several) {
      groups <- anova(lm(change ~ baseline + wear, d), fit)[2, ]
      by_baseline <- anova(fit, lm(change ~ baseline * factor + wear, d))[2, ]
      by_wear <- anova(fit, lm(change ~ baseline + wear * factor, d))[2, ]
      f <- c(groups$F, fit$df.residual, groups$`Pr(>F)`, by_baseline$F, by_baseline$`Pr(>F)`, by_wear$F, by_wear$`Pr(>F)`)
    }
    adjusted <- d$change - coef(fit)[["baseline"]] * (d$baseline - mean(d$baseline)) -
      coef(fit)[["wear"]] * (d$wear - mean(d$wear))
    line(name, series(d$change), series(d$baseline), series(d$wear), series(d$group - 1),
      numbers(slope[c(1, 2, 4)]), series(means$fit), series(means$se.fit), sub("NA", "", numbers(f)), series(adjusted))
  }))
