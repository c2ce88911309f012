package plumbline.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language Plumbline is read in. Every message bundle holds every text in each of them. */
public enum Language {
    ENGLISH("en", "English"),
    SPANISH("es", "Español"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.of(tag);
        this.ownName = ownName;
    }

    /** The language of whoever reads the answer to the current request; English where there is none. */
    public static Language current() {
        var container = Arc.container();
        return container == null || !container.requestContext().isActive()
                ? ENGLISH
                : container.instance(Reader.class).get().language();
    }

    /** The texts of a room in the current language. */
    public static <B> B say(Class<B> bundle) {
        return current().texts(bundle);
    }

    /**
     * The words of a definition or a message in the current language. What has no translation in {@code words} stays English.
     *
     * @param english as it stands in the code; a format as of {@link String#format} where there are values
     */
    public static String say(String english, @Nullable Object... values) {
        var language = current();
        var words = Glossary.translate(english, language);
        return values.length == 0 ? words : String.format(language.locale(), words, values);
    }

    /** The texts of a room in this language. */
    public <B> B texts(Class<B> bundle) {
        return this == ENGLISH ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    /** @param tag such as {@code de} */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** What was chosen on the device a request comes from, or else what its browser asks for. */
    static Optional<Language> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(Reader.COOKIE))
                .flatMap(cookie -> of(cookie.getValue()))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(Language::preferred));
    }

    /** The first of a browser's list, such as {@code de-CH,de;q=0.9,en;q=0.5}, that is one of ours. */
    static Optional<Language> preferred(String acceptLanguage) {
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            return Optional.ofNullable(Locale.lookup(
                            wanted,
                            Arrays.stream(values()).map(Language::locale).toList()))
                    .flatMap(locale -> of(locale.getLanguage()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in the database and in a page's {@code lang}: en, es, de or fr. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static List<Language> all() {
        return List.of(values());
    }
}
