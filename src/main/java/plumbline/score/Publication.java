package plumbline.score;

import plumbline.page.Language;

/**
 * Where a scale comes from and what of it may be shown.
 *
 * @param version of the form the arithmetic is for
 * @param source of the arithmetic and of the limits
 * @param licence who owns the wording, and what that allows
 */
public record Publication(String version, String source, String licence) {

    /** In the reader's language but for what the papers are called. */
    @Override
    public String source() {
        return Language.say(source);
    }

    /** In the reader's language. */
    @Override
    public String licence() {
        return Language.say(licence);
    }

    private static final String NUMBERS_ONLY = " Its wording is shown only where a clinic has a licence for it.";

    static final Publication RATING = new Publication(
            "0 to 10",
            "Ostelo and others 2008, Spine 33:90 (important change); 1.6 to 2.8 points of error by recall and interval",
            "A general method that nobody owns; the wording is our own.");

    static final Publication VISUAL_ANALOGUE = new Publication(
            "100 mm",
            "Ostelo and others 2008, Spine 33:90; for plantar heel pain Landorf and others 2010, J Foot Ankle Res 3:7",
            "A general method that nobody owns; the wording is our own.");

    static final Publication PEG = new Publication(
            "2009", "Krebs and others 2009, J Gen Intern Med 24:733", "Open access; the wording here is our own.");

    static final Publication ROLAND_MORRIS = new Publication(
            "24 items",
            "Roland and Morris 1983, Spine 8:141; Roland and Fairbank 2000, Spine 25:3115; Ostelo and others 2008",
            "Free in its published form." + NUMBERS_ONLY);

    static final Publication OSWESTRY = new Publication(
            "2.1a",
            "Fairbank and Pynsent 2000, Spine 25:2940; Ostelo and others 2008",
            "© Jeremy Fairbank, distributed by Mapi." + NUMBERS_ONLY);

    static final Publication START_BACK = new Publication(
            "9 items", "Hill and others 2008, Arthritis Rheum 59:632", "© Keele University." + NUMBERS_ONLY);

    static final Publication FOOT_FUNCTION = new Publication(
            "1991, 0 to 10",
            "Budiman-Mak and others 1991, J Clin Epidemiol 44:561; Landorf and Radford 2008, The Foot 18:12",
            "Terms not settled." + NUMBERS_ONLY);

    static final Publication FOOT_AND_ANKLE = new Publication(
            "LK 1.0", "Roos and others 2001, Foot Ankle Int 22:788", "From koos.nu, terms not settled." + NUMBERS_ONLY);

    static final Publication PROMIS = new Publication(
            "T-score",
            "Amtmann and others 2016, J Pain Res 9:251 (important change of pain interference in low back pain)",
            "© PROMIS Health Organization." + NUMBERS_ONLY);

    static final Publication IMPRESSION_OF_CHANGE = new Publication(
            "−3 to +3", "Guy 1976, as commonly reversed", "A general method that nobody owns; the wording is our own.");
}
