#pragma once

// Everything that views draw goes through Ui: a column that fills from above, in which texts wrap, boxes grow
// and nothing is cut. Each widget is noted with key, role, name, value, place and focus; that one note feeds
// the keyboard ring, reading aloud, and the tests, which click by key and hold every text against its box.
//
// Dear ImGui gives the drawing, the mouse, clipping, scrolling and the editing of text; the keyboard's focus
// is our own, because ImGui 1.86 reaches text fields only. Ui knows nothing of screens or of conversations.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/names.h"
#include "tools/gui/block.h"
#include "tools/gui/fonts.h"
#include "tools/gui/rect.h"
#include "tools/gui/theme.h"

struct ImDrawList;

namespace vt {

/// Keys that the ring and the views know, as they were pressed: where a letter stands on the keyboard plays
/// no part, so `digit_1` is the key with 1 on it, with or without Shift.
enum class Key : std::uint8_t {
  none,
  tab,
  back_tab,
  enter,
  space,
  escape,
  up,
  down,
  left,
  right,
  page_up,
  page_down,
  home,
  end,
  f1,
  full_screen,
  larger,
  smaller,
  next_tab,
  previous_tab,
  quit,       ///< Ctrl and the letter q
  take_back,  ///< the letter b, as are the next ones h, r and t: not while a text is being edited
  hint,
  read_again,
  try_again,
  digit_1,
  digit_2,
  digit_3,
  digit_4,
  digit_5,
  digit_6,
};

enum class Role : std::uint8_t {
  text,
  heading,
  button,
  link,
  toggle,
  choice,
  tab,
  slider,
  field,
  picture,
};
template <>
inline constexpr auto names<Role> = spellings({"text", "heading", "button", "link", "toggle", "choice", "tab",
                                               "slider", "field", "picture"});

/// What one widget was in the last frame.
struct Note {
  std::string key;  ///< "" for texts that nobody need find
  Role role = Role::text;
  std::string name;
  std::string value;  ///< "on", "60", what is typed
  Rect box;
  Rect clip;               ///< what of the window is open to it
  float needed_width = 0;  ///< of the text in it; more than the box has = it overflows
  float needed_height = 0;
  bool is_enabled = true;
  bool is_focused = false;
  bool can_focus = false;
};

enum class ButtonKind : std::uint8_t { secondary, primary, plain, danger };

/// How a text is set.
struct TextLook {
  Tone tone = Tone::ink;
  TextStyle style = TextStyle::body;
  float most_width = 0;          ///< pixels; 0: the column's, or 76 characters where that is less
  std::size_t shown = SIZE_MAX;  ///< bytes that are drawn; the rest keeps its place
};

class Ui {
 public:
  Ui() = default;
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;
  Ui(Ui&&) = delete;
  Ui& operator=(Ui&&) = delete;
  ~Ui() = default;

  // --- the frame
  // ---------------------------------------------------------------------------------------------

  void set_look(const Theme& theme, const Fonts& fonts, float screen_scale, bool less_motion);
  /// Between ImGui::NewFrame and ImGui::Render. `keys` in the order in which they were pressed.
  void begin_frame(std::span<const Key> keys);
  void end_frame();
  /// A screen that was not there before: forgets focus and scrolling of the last one.
  void begin_screen(const std::string& name);
  /// Texts can have the focus too: for who has everything read aloud.
  void set_reading(bool is_reading) { is_reading_ = is_reading; }

  [[nodiscard]] const std::vector<Note>& notes() const { return notes_; }
  /// What came under the focus in this frame, or changed there: to be read out.
  [[nodiscard]] const std::optional<Note>& announcement() const { return announcement_; }
  /// Something is still moving or waits for its first layout: draw again.
  [[nodiscard]] bool is_unsettled() const { return unsettled_frames_ > 0; }

  // --- keys
  // ----------------------------------------------------------------------------------------------------

  /// True once for a key that no widget has taken; it is taken then.
  bool take(Key key);
  /// A number key, from 1; nothing while a text is being edited.
  [[nodiscard]] std::optional<int> take_digit();
  void focus(const std::string& key);
  [[nodiscard]] const std::string& focused() const { return focus_; }
  [[nodiscard]] bool is_editing() const;

  // --- the column
  // ------------------------------------------------------------------------------------------------

  /// One unit of the grid of 8 pixels, at this scale.
  [[nodiscard]] float unit() const { return unit_; }
  [[nodiscard]] float scale() const { return fonts_.scale; }
  [[nodiscard]] float screen_scale() const { return screen_scale_; }
  [[nodiscard]] Rect window() const { return window_; }
  /// Pixels that a widget can take.
  [[nodiscard]] float width() const { return flow_.width; }
  [[nodiscard]] float left() const { return flow_.left; }
  [[nodiscard]] float cursor() const { return flow_.y; }
  [[nodiscard]] bool has_less_motion() const { return has_less_motion_; }
  void gap(float units = 1);
  /// Takes a place of this size in the column, or in the row that is open.
  Rect place(float width, float height);
  /// What `draw` draws lies side by side, and goes on below where there is no more room. With a `height` in
  /// pixels, what is lower stands in its middle.
  void row(Block draw, float gap_units = 1, float height = 0);
  /// In a row: the rest of it, `width` pixels, goes to the right edge where there is room for it.
  void align_right(float width);
  /// Columns of these relative widths; below each other where one would be under `least` pixels at 100 %.
  void columns(std::span<const float> weights, float least, PartBlock draw, float gap_units = 2);
  /// As many equal columns as fit, `least` pixels at 100 % each, filled row by row.
  void grid(std::size_t count, float least, PartBlock draw, float gap_units = 2);
  /// In a box with a hairline; all boxes of one row of `columns` or `grid` are as high as the highest.
  void card(const std::string& key, Block draw, Tone ground = Tone::surface,
            std::optional<Tone> edge = std::nullopt);
  /// Narrower: indented by units on both sides.
  void inset(float units, Block draw);
  /// A part of the window of its own, with a place for the keyboard's paging where it is `main`.
  void region(const std::string& key, const Rect& where, Block draw, bool is_main = false);
  /// The region whose contents are being drawn shows its end.
  void scroll_to_end() { wants_end_ = true; }
  /// Widgets inside have keys that begin with `name/`.
  void scope(const std::string& name, Block draw);

  // --- texts
  // ------------------------------------------------------------------------------------------------------

  Rect text(std::string_view text, const TextLook& setting = {});
  void heading(std::string_view text, TextStyle style = TextStyle::heading);
  void small(std::string_view text, Tone tone = Tone::quiet) {
    this->text(text, {.tone = tone, .style = TextStyle::small_text});
  }
  /// A short word in a rounded box: a stage, a mark.
  void chip(std::string_view text, Tone tone = Tone::quiet);
  /// Width and height of a text that wraps at `width` (0: does not wrap).
  struct Size {
    float width = 0;
    float height = 0;
  };
  Size measure(std::string_view text, TextStyle style, float width = 0);
  /// Draws without taking a place, without a note.
  void draw_text(float x, float y, std::string_view text, const TextLook& setting);
  [[nodiscard]] float line_height(TextStyle style) const;

  // --- what can be operated
  // --------------------------------------------------------------------------------------

  struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    bool is_enabled = true;
    bool is_wide = false;   ///< as wide as the column, text to the left
    std::string_view sign;  ///< before the words, not read out
  };
  bool button(const std::string& key, std::string_view label, const ButtonLook& look);
  bool button(const std::string& key, std::string_view label) { return button(key, label, ButtonLook{}); }
  /// Pixels that a button takes where it has room.
  [[nodiscard]] float button_width(std::string_view label, const ButtonLook& look);
  bool primary(const std::string& key, std::string_view label, bool is_enabled = true) {
    return button(key, label, {.kind = ButtonKind::primary, .is_enabled = is_enabled});
  }
  bool link(const std::string& key, std::string_view label);
  /// A whole line or card to pick: number or sign, text. Up and down go through those of one `group`.
  bool option(const std::string& key, std::string_view sign, std::string_view text, const std::string& group,
              std::string_view note = {});
  bool toggle(const std::string& key, std::string_view label, bool& value, std::string_view explanation = {});
  /// One of several, all in sight; true where it changed.
  bool choice(const std::string& key, std::string_view label, std::span<const std::string> names,
              std::size_t& value);
  bool tabs(const std::string& key, std::span<const std::string> names, std::size_t& value);
  struct Range {
    int least = 0;
    int most = 100;
    int step = 1;  ///< of an arrow key
  };
  bool slider(const std::string& key, std::string_view label, int& value, const Range& range,
              const std::function<std::string(int)>& shown);
  struct FieldLook {
    int lines = 1;
    std::size_t most_bytes = 4000;
    std::string_view explanation;
  };
  enum class Edit : std::uint8_t { none, changed, submitted };
  Edit field(const std::string& key, std::string_view label, std::string& value, const FieldLook& look);
  struct Spot {
    bool is_activated = false;
    bool is_hovered = false;
    bool is_focused = false;
  };
  /// Something to operate at a place of its own, drawn by whoever asks; up and down go through those of one
  /// `group`.
  Spot spot(const std::string& key, const Rect& where, Role role, std::string_view name,
            std::string_view value, const std::string& group);
  /// Rows of cells, the first cell of each its head; `heads` over the columns may be empty.
  void table(std::span<const std::string> heads, std::span<const std::vector<std::string>> rows);
  /// A drawing with a name; with a `key` it takes the focus and can be gone through with the arrows.
  struct Canvas {
    Rect box;
    ImDrawList* list = nullptr;
    bool is_focused = false;
    bool is_hovered = false;
    float mouse_x = 0;
    float mouse_y = 0;
  };
  Canvas canvas(const std::string& key, std::string_view name, float width, float height,
                bool can_focus = false, std::string_view value = {});

  // --- drawing
  // ------------------------------------------------------------------------------------------------------

  /// Some of the place is open to the eye: not scrolled away.
  [[nodiscard]] bool is_in_sight(const Rect& box) const;
  [[nodiscard]] std::uint32_t colour(Tone tone, float alpha = 1) const;
  [[nodiscard]] ImDrawList& list() const;
  [[nodiscard]] const Theme& theme() const { return *theme_; }
  void rule();

 private:
  struct Flow {
    float left = 0;
    float width = 0;
    float y = 0;
    bool is_row = false;
    float row_x = 0;
    float row_height = 0;
    float row_gap = 0;
    float row_least = 0;  ///< lower things stand in the middle of this
  };
  struct Hit {
    bool is_hovered = false;
    bool is_held = false;
    bool is_focused = false;
    bool is_activated = false;  ///< by mouse or keyboard
  };
  struct Stop {
    std::string key;
    std::string group;
  };
  /// A text as it is broken into lines.
  struct Lines {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;  ///< bytes from, to
    float width = 0;
  };

  [[nodiscard]] std::string full(const std::string& key) const { return scope_ + key; }
  [[nodiscard]] Rect clip() const;
  Note& add_note(const std::string& key, Role role, std::string_view name, const Rect& box);
  Hit operate(Note& noted, const std::string& group);
  void stop_at(Note& noted, const std::string& group);
  void ring_keys();
  void move_focus(int by);
  bool move_in_group(int by);
  void set_focus(const std::string& key, bool by_keyboard);
  void draw_ring(const Rect& box);
  void keep_in_sight(const Rect& box);
  void page_region();
  void announce();
  const Lines& broken(std::string_view text, TextStyle style, float width);
  void draw_lines(float x, float y, std::string_view text, const Lines& lines, const TextLook& setting);
  bool segment(const std::string& key, std::string_view name, bool is_chosen, const std::string& group,
               Role role);
  [[nodiscard]] float measure_of_line(TextStyle style);
  [[nodiscard]] Edit edit(const std::string& key, std::string& value, const FieldLook& look, Note& noted);

  const Theme* theme_ = nullptr;
  Fonts fonts_;
  float unit_ = 8;
  float screen_scale_ = 1;
  bool has_less_motion_ = false;
  bool is_reading_ = false;

  Rect window_;
  Flow flow_;
  std::string scope_;
  std::string screen_;
  std::vector<Note> notes_;
  std::vector<Stop> stops_;
  std::vector<Key> keys_;

  std::string focus_;
  bool is_ring_seen_ = false;  ///< the keyboard was the last to move it
  bool has_moved_ = false;     ///< in this frame, by keyboard: the widget scrolls into sight
  std::string edited_;         ///< the field that takes what is typed
  std::string left_;           ///< the field that has the focus and was left by Escape: Enter goes on with it
  std::optional<Note> announcement_;
  std::string announced_;

  bool wants_end_ = false;
  float page_by_ = 0;  ///< pages that the main region is to scroll
  int page_to_ = 0;    ///< -1: to its start, 1: to its end

  std::string row_;  ///< the row of cards that is being drawn
  int rows_ = 0;
  std::unordered_map<std::string, float> row_heights_;
  std::unordered_map<std::string, float> next_row_heights_;
  int unsettled_frames_ = 0;
  std::unordered_map<std::uint64_t, Lines> lines_;
};

}  // namespace vt
