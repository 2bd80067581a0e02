package org.askwell.channel.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.askwell.knowledge.Clinic;

/** Where the ways to reach {@code clinic} lead; an address is empty where a link would lead nowhere. */
record ContactCard(Clinic clinic) {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ().-]*");
    private static final Pattern WEBSITE = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    public String phone() {
        return dialling(clinic.phone());
    }

    public String website() {
        return WEBSITE.matcher(clinic.url()).matches() ? clinic.url() : "";
    }

    /** The number that {@code shown} starts with, as in {@code +1 555 0100 (front desk)}. */
    private static String dialling(String shown) {
        Matcher number = TELEPHONE.matcher(shown);
        return number.lookingAt() ? "tel:" + number.group().replaceAll("[^+0-9]", "") : "";
    }
}
