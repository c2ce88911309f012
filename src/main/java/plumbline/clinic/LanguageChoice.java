package plumbline.clinic;

import jakarta.persistence.Entity;
import plumbline.page.Language;
import plumbline.tenancy.ClinicRecord;

/** What a person chose to read at a clinic; who chose and when are the database's own defaults. */
@Entity
class LanguageChoice extends ClinicRecord {

    private String language;

    protected LanguageChoice() {}

    LanguageChoice(Language language) {
        this.language = language.tag();
    }
}
