package org.askwell.channel.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.askwell.channel.discord.ComponentId.Action;
import org.askwell.knowledge.Entry;

/** Buttons and menus, within Discord's limits. */
final class Rows {

    /** The most that a menu holds, and so a page. */
    static final int PAGE = 25;

    /** The most buttons in a row. */
    private static final int ROW = 5;

    private Rows() {}

    static Button button(Action action, String subject, int number, String label) {
        return Button.secondary(ComponentId.of(action, subject, number), label(label));
    }

    static Button button(Action action, String subject, String label) {
        return button(action, subject, 0, label);
    }

    /** A row of buttons; none where there are no buttons. */
    static List<ActionRow> row(List<Button> buttons) {
        return buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons.subList(0, Math.min(ROW, buttons.size()))));
    }

    /** The questions to choose from: buttons where there are few, since they are read at once, otherwise a menu. */
    static List<ActionRow> choices(List<Entry> entries, String placeholder) {
        return entries.size() <= 3
                ? row(entries.stream()
                        .map(entry ->
                                Button.primary(ComponentId.of(Action.PICK, Keys.of(entry)), label(entry.question())))
                        .toList())
                : menu(entries, placeholder);
    }

    /** A menu of questions; none where there are no entries. */
    static List<ActionRow> menu(List<Entry> entries, String placeholder) {
        List<SelectOption> options = entries.stream()
                .limit(PAGE)
                .map(entry -> option(entry.question(), Keys.of(entry)))
                .toList();
        return options.isEmpty() ? List.of() : List.of(menu(Action.PICK, options, placeholder));
    }

    static ActionRow menu(Action action, List<SelectOption> options, String placeholder) {
        return ActionRow.of(StringSelectMenu.create(ComponentId.of(action, ""))
                .addOptions(options)
                .setPlaceholder(DiscordText.cut(placeholder, StringSelectMenu.PLACEHOLDER_MAX_LENGTH))
                .build());
    }

    static SelectOption option(String label, String value) {
        return SelectOption.of(DiscordText.cut(label, SelectOption.LABEL_MAX_LENGTH), value);
    }

    /** What stands on page {@code number} of {@code all}, or on the last one where it has become shorter. */
    static <T> List<T> page(List<T> all, int number) {
        int start = Math.min(number, (all.size() - 1) / PAGE) * PAGE;
        return all.subList(start, Math.min(start + PAGE, all.size()));
    }

    /** Tells whether something stands on the page after {@code number}. */
    static boolean goesOn(List<?> all, int number) {
        return all.size() > (number + 1) * PAGE;
    }

    @SafeVarargs
    static List<ActionRow> all(List<ActionRow>... groups) {
        List<ActionRow> rows = new ArrayList<>();
        for (List<ActionRow> group : groups) {
            rows.addAll(group);
        }
        return rows;
    }

    private static String label(String text) {
        return DiscordText.cut(text, Button.LABEL_MAX_LENGTH);
    }
}
