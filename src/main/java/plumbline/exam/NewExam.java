package plumbline.exam;

import plumbline.page.Form;

/** The form behind the button that begins an exam; there is nothing to type yet. */
public class NewExam extends Form {}
