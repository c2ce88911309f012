package plumbline.patient.rights;

import plumbline.page.Form;

/** A button with nothing to fill in. */
public class Press extends Form {}
