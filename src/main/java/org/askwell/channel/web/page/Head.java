package org.askwell.channel.web.page;

/**
 * What a page tells search engines and those who share a link.
 *
 * @param path where it is, below the server's address
 * @param type what Open Graph calls it
 * @param listed tells whether search engines may list it
 * @param data schema.org's view of it, as JSON-LD; empty where there is none
 */
record Head(String title, String description, String path, String type, boolean listed, String data) {

    static Head of(String title, String description, String path) {
        return new Head(title, description, path, "website", true, "");
    }

    Head article() {
        return new Head(title, description, path, "article", listed, data);
    }

    Head unlisted() {
        return new Head(title, description, path, type, false, data);
    }

    Head with(String jsonLd) {
        return new Head(title, description, path, type, listed, jsonLd);
    }
}
