package plumbline.page;

/** A button with nothing to type. */
public class Pressed extends Form {}
