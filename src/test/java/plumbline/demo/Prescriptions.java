package plumbline.demo;

import static plumbline.orthotic.DeviceClass.CUSTOMISED_PREFAB;
import static plumbline.orthotic.DeviceClass.CUSTOM_INSOLE;
import static plumbline.orthotic.DeviceClass.FUNCTIONAL_ORTHOSIS;
import static plumbline.orthotic.DeviceClass.HEEL_CUP;
import static plumbline.orthotic.DeviceClass.HEEL_LIFT;
import static plumbline.orthotic.DeviceClass.METATARSAL_PAD;
import static plumbline.orthotic.DeviceClass.PREFAB_INSOLE;
import static plumbline.orthotic.DeviceClass.ROCKER_SHOE;
import static plumbline.orthotic.WornSide.BOTH;
import static plumbline.orthotic.WornSide.LEFT;
import static plumbline.orthotic.WornSide.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.demo.Device.Stop;
import plumbline.demo.Wearing.Wear;
import plumbline.orthotic.DeviceClass;
import plumbline.orthotic.StopReason;
import plumbline.orthotic.WornSide;

/** Which device somebody gets, what for, and why it is given up. */
final class Prescriptions {

    private record Choice(DeviceClass deviceClass, WornSide side, String purpose) {}

    /** @param reason null where it was replaced by another */
    private record End(@Nullable StopReason reason, String remark) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice(CUSTOM_INSOLE, BOTH, "Less rolling in at the heel when standing all day"),
            new Choice(CUSTOM_INSOLE, BOTH, "Support under the arch, so that the back tires later"),
            new Choice(CUSTOM_INSOLE, BOTH, "Takes load off the sore heel"),
            new Choice(CUSTOM_INSOLE, BOTH, "An even stance, so that the hips stay level"),
            new Choice(PREFAB_INSOLE, BOTH, "A first try of arch support in everyday shoes"),
            new Choice(PREFAB_INSOLE, BOTH, "Softer steps on hard floors at work"),
            new Choice(CUSTOMISED_PREFAB, BOTH, "More support on the inner side of the heel"),
            new Choice(FUNCTIONAL_ORTHOSIS, BOTH, "Guides the heel straighter when walking"),
            new Choice(FUNCTIONAL_ORTHOSIS, BOTH, "Steadier feet on long walks"),
            new Choice(HEEL_LIFT, LEFT, "Evens out a left leg that is 8 mm shorter"),
            new Choice(HEEL_LIFT, RIGHT, "Evens out a right leg that is 6 mm shorter"),
            new Choice(HEEL_CUP, BOTH, "Takes the blow out of the first steps in the morning"),
            new Choice(METATARSAL_PAD, BOTH, "Takes load off the ball of the foot"),
            new Choice(ROCKER_SHOE, BOTH, "Rolls over the stiff big toe"));

    private static final List<End> ENDS = List.of(
            new End(StopReason.GOAL_REACHED, "Walks as far as before without them"),
            new End(StopReason.NO_BENEFIT, ""),
            new End(StopReason.NO_BENEFIT, "No difference felt, agreed to stop"),
            new End(StopReason.DISCOMFORT, "Too tight in winter shoes"),
            new End(StopReason.ADVERSE_EFFECT, "Blister under the arch, healed"),
            new End(StopReason.OTHER, "Lost on a journey"),
            new End(StopReason.PATIENT_CHOICE, "Prefers sandals in summer"));

    private final Team team;
    private final Hours hours;
    private final Dice dice;

    Prescriptions(Team team, Hours hours, Dice dice) {
        this.team = team;
        this.hours = hours;
        this.dice = dice;
    }

    List<Device> of(Story story, List<Wear> wears) {
        var devices = new ArrayList<Device>();
        for (var wear : wears) {
            devices.add(device(
                    story == Story.MUCH_BETTER ? CHOICES.getFirst() : dice.oneOf(CHOICES),
                    wear,
                    end(story, !wear.equals(wears.getLast())),
                    devices.isEmpty() ? null : devices.getLast()));
        }
        return devices;
    }

    private End end(Story story, boolean replaced) {
        if (replaced) {
            return new End(null, "");
        }
        return story == Story.SETTLED ? ENDS.getFirst() : dice.oneOf(ENDS);
    }

    private Device device(Choice choice, Wear wear, End end, @Nullable Device replaces) {
        var at = hours.seen(wear.from());
        return new Device(
                dice.id(at),
                choice.deviceClass,
                choice.side,
                wear.from(),
                choice.purpose,
                team.clinician(dice),
                at,
                Optional.ofNullable(replaces).map(Device::id),
                stop(wear, end));
    }

    private Optional<Stop> stop(Wear wear, End end) {
        return Optional.ofNullable(wear.until()).map(on -> {
            var at = hours.seen(on);
            return new Stop(dice.id(at), on, Optional.ofNullable(end.reason), end.remark, team.clinician(dice), at);
        });
    }
}
