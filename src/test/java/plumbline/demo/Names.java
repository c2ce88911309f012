package plumbline.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plumbline.patient.Sex;

/** Invented people of many countries; no two of one clinic have the same name. */
final class Names {

    /** How one person is called. */
    record Name(String given, String family, Sex sex) {}

    private static final List<String> FEMALE = names("""
            Astrid, Birgit, Chloé, Dagný, Élodie, Fatou, Gráinne, Hélène, Ingeborg, Jadwiga, Kateřina, Linnéa, Małgorzata,
            Niamh, Öykü, Paloma, Ragnhild, Siobhán, Þórdís, Ursula, Vigdís, Wanjiru, Ximena, Yuki, Zoë, Anaïs, Beatriz, Ewa,
            Ioana, Jelena, Kamala, Lucía, Mei-Ling, Nadia, Oddrun, Priya, Renée, Sunniva, Tuva, Aoife, Åse, Bożena, Solveig,
            Ayşe, Thùy Linh, Marie-Noëlle""");

    private static final List<String> MALE = names("""
            Anders, Bjørn, Cormac, Dušan, Emre, François, Günther, Håvard, Ignacio, Jürgen, Kofi, Łukasz, Mateusz, Nuno,
            Øystein, Pádraig, Quentin, Søren, Tomáš, Ulf, Václav, Wolfgang, Xavier, Yannick, Zoltán, Ásgeir, Benoît, Chidi,
            Dražen, Eskil, Faisal, Gustavo, Hiroshi, Ilmari, José María, Kenji, Leif, Minh, Nikolai, Oisín, Pål, Rafał,
            Stanisław, Trygve, Viktor, Arjun""");

    private static final List<String> FAMILY = names("""
            Aasen, Brønstad, Carvalho, D’Angelo, Eriksson, Fjærestad, García Moreno, Großmann, Håland, Ibáñez, Jönsson,
            Kjærgaard, L'Estrange, Müller, Nørgaard, O'Sullivan, Østby, Pérez-Ruiz, Quigley, Řezníček, Strøm, Thörnqvist, Ueda,
            Võ, Wójcik, Ylönen, Zając, Abdi, Bąk, Çelik, Đorđević, Ekström, Fitzgerald, Grünwald, Hoàng, Iversen, Jørgensen,
            Kowalczyk, Lindström, MacAllister, N'Diaye, Okonkwo, Pålsson, Rasmussen, Štěpánek, Tønnessen, Ferreira da Silva,
            van der Heijden, Weißhaupt, Yılmaz, Żuławski, Ahlgren, Breidablik, Castaño, De Santis, Ellingsen, Fuchs, Gjerde,
            Hjelmeland, Ísleifs, Jankowski, Koskinen, Lysø, Mäkinen, Nakamura, O’Connor-Byrne, Preißler, Rødland, Sæther,
            Thorsteinsson, Vangsnes, Wrzesień, Ødegård, Åkerman, Strauß-Lindqvist""");

    private static final double SHARE_FEMALE = 0.55;
    private static final double SHARE_NEITHER = 0.03;

    private final List<String> families;
    private final Set<String> taken = new HashSet<>();

    Names(Dice dice) {
        families = dice.shuffled(FAMILY);
    }

    private static List<String> names(String lines) {
        return List.of(lines.split(",\\s+"));
    }

    /** The name of the person at this place, so that every family name occurs before one occurs twice. */
    Name at(int place, Dice dice) {
        var family = families.get(place % families.size());
        Name name;
        do {
            name = drawn(family, dice);
        } while (!taken.add(name.given() + " " + family));
        return name;
    }

    private static Name drawn(String family, Dice dice) {
        var sex = dice.chance(SHARE_FEMALE) ? Sex.FEMALE : Sex.MALE;
        var given = dice.oneOf(sex == Sex.FEMALE ? FEMALE : MALE);
        var recorded = dice.chance(SHARE_NEITHER) ? dice.oneOf(List.of(Sex.OTHER, Sex.UNKNOWN)) : sex;
        return new Name(given, family, recorded);
    }
}
