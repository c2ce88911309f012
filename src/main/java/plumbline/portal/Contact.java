package plumbline.portal;

/**
 * How a patient reaches the clinic, in its own words.
 *
 * @param reached whom to call or write to; may be empty
 * @param hours when it is open; may be empty
 */
record Contact(String reached, String hours) {}
