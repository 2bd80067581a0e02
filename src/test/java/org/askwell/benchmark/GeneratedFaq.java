package org.askwell.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A FAQ of any size up to some hundred thousand entries, the same for the same size: what to do with which part of which
 * thing in which place. Any two entries differ in two of the four at least. Each has a title, an answer and two more ways
 * to ask; what people ask is worded in yet another way.
 */
final class GeneratedFaq {

    /** How many ways there are to ask for an entry. */
    static final int WORDINGS = 4;

    private static final int SEED = 42;

    /** How long each list below is. */
    private static final int WORDS = 47;

    private static final List<String> ACTIONS = words("clean replace repair order adjust remove open store charge"
            + " paint cover test lift weigh rent sell wash dry cool heat lock label measure connect ship return insure"
            + " exchange fold hang polish silence unpack assemble dismantle lubricate sharpen tighten loosen inspect"
            + " photograph recycle reset protect lengthen shorten warm");

    private static final List<String> PARTS = words("filter handle battery lid cable wheel strap zip screen button"
            + " hinge pump belt blade brush bulb chain cushion dial drawer engine fan frame fuse gear grip hose knob"
            + " latch leg lens magnet motor nozzle pedal plug rope rotor saddle seal sensor shelf spring switch tank"
            + " valve tray");

    private static final List<String> THINGS = words("kettle bicycle lamp toaster backpack wardrobe tent mower"
            + " printer camera fridge oven radio sofa piano drill canoe scooter sledge telescope blender vacuum"
            + " wheelbarrow ladder hammock guitar treadmill aquarium stroller typewriter trailer sauna grill humidifier"
            + " projector keyboard juicer loom kayak snowboard dishwasher chandelier accordion drone suitcase barbecue"
            + " greenhouse");

    private static final List<String> PLACES = words("garden kitchen garage attic office basement balcony hotel"
            + " school hospital harbour forest desert airport station museum theatre bakery castle church factory farm"
            + " gym laundry library market mill mountain nursery orchard palace park pharmacy prison quarry ranch"
            + " restaurant river shop stable stadium studio swamp tunnel valley vineyard warehouse");

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Item> items;

    private GeneratedFaq(List<Item> items) {
        this.items = items;
    }

    /** One entry. */
    record Item(int number, String action, String part, String thing, String place) {

        String id() {
            return "q" + number;
        }

        String title() {
            return switch (number % 3) {
                case 0 -> "How do I %s the %s of my %s in the %s?".formatted(action, part, thing, place);
                case 1 -> "Can I %s the %s of a %s at the %s?".formatted(action, part, thing, place);
                default -> "What does it take to %s the %s of the %s in a %s?".formatted(action, part, thing, place);
            };
        }

        List<String> variants() {
            return List.of(
                    "%s the %s's %s, %s".formatted(action, thing, part, place),
                    "i have a %s in the %s and want to %s its %s".formatted(thing, place, action, part));
        }

        String answer() {
            return "To %s the %s, first put the %s on firm ground. In the %s it takes about %d minutes."
                    .formatted(action, part, thing, place, 5 + number % 50);
        }

        /**
         * As somebody asks who has read none of this, in one of {@value #WORDINGS} ways; three of them leave out one of
         * the four things, which the others make up for.
         */
        String asked(int wording) {
            return switch (wording) {
                case 0 -> "which is the best way to %s a %s %s".formatted(action, thing, part);
                case 1 -> "is somebody able to %s something on this %s near the %s".formatted(action, thing, place);
                case 2 -> "who helps with the %s of my %s when i am in the %s".formatted(part, thing, place);
                default ->
                    "we are at the %s, please explain how to %s the %s on the %s".formatted(place, action, part, thing);
            };
        }
    }

    private static List<String> words(String words) {
        List<String> list = List.of(words.split(" ", -1));
        if (list.stream().distinct().count() != WORDS) {
            throw new IllegalStateException(list.size() + " words instead of " + WORDS);
        }
        return list;
    }

    /** The first {@code size} entries of all that there are, which are in an order by chance. */
    static GeneratedFaq of(int size) {
        List<Integer> all = new ArrayList<>(
                IntStream.range(0, WORDS * WORDS * WORDS).boxed().toList());
        Collections.shuffle(all, new Random(SEED));
        return new GeneratedFaq(IntStream.range(0, size)
                .mapToObj(number -> item(number, all.get(number)))
                .toList());
    }

    /** The place follows from the rest, so that no two entries differ in one word alone. */
    private static Item item(int number, int code) {
        int action = code % WORDS;
        int part = code / WORDS % WORDS;
        int thing = code / WORDS / WORDS;
        return new Item(
                number,
                ACTIONS.get(action),
                PARTS.get(part),
                THINGS.get(thing),
                PLACES.get((action + part + thing) % WORDS));
    }

    /** Up to {@code most} entries from all over. */
    List<Item> some(int most) {
        int stride = Math.max(1, items.size() / most);
        return IntStream.iterate(0, i -> i < items.size(), i -> i + stride)
                .limit(most)
                .mapToObj(items::get)
                .toList();
    }

    /** Writes the entries as a plain FAQ. */
    void write(Path file) throws IOException {
        JSON.writeValue(
                file.toFile(),
                items.stream()
                        .map(item -> Map.of(
                                "id", item.id(),
                                "question", item.title(),
                                "variants", item.variants(),
                                "answer", item.answer()))
                        .toList());
    }
}
