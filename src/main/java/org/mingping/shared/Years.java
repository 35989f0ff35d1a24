package org.mingping.shared;

/** The years anything here can be about: from the Party's founding on. Who asks for another, in an address or through the interface, asks for nothing there is. */
public final class Years {

    public static final int FIRST = 1921;
    public static final int LAST = 2999;

    private Years() {
    }

    /** @param asked or null where none is @param running what null stands for @throws Refusal NOT_FOUND where no calendar here has it */
    public static int asked(Integer asked, int running) {
        int year = asked == null ? running : asked;
        if (year < FIRST || year > LAST) {
            throw Refusal.notFound();
        }
        return year;
    }
}
