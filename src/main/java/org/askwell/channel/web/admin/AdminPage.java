package org.askwell.channel.web.admin;

/** What the content owner may look at. */
public enum AdminPage {
    OVERVIEW("", "Overview"),
    UNANSWERED("unanswered", "Not answered"),
    ASKED_BACK("asked-back", "Asked back"),
    UNHELPFUL("unhelpful", "Not helpful"),
    ENTRIES("entries", "Entries");

    private final String name;
    private final String title;

    AdminPage(String name, String title) {
        this.name = name;
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String path() {
        return name.isEmpty() ? "/admin" : "/admin/" + name;
    }

    /** Where its table is, for spreadsheets. */
    public String download() {
        return "/admin/" + file() + ".csv";
    }

    /** What the table is called where it is saved. */
    public String file() {
        return name.isEmpty() ? "overview" : name;
    }
}
