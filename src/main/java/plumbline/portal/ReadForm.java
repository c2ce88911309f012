package plumbline.portal;

import plumbline.page.Form;

/** Says that a message was read: nothing is typed. */
public class ReadForm extends Form {}
