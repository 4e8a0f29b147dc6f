#pragma once

// After the conversation: the gate where it was missed, one strength, one missed chance, one next exercise,
// the course of it, and behind tabs every figure with its reckoning, every exchange with what was thought and
// what would have been better, the whole transcript, and ways to keep and share it. Made from the session
// file alone, like every report.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/debrief_parts.h"
#include "engine/present/destination.h"
#include "engine/present/exports.h"
#include "engine/present/world.h"

namespace vt {

enum class DebriefTab : std::uint8_t { figures, exchanges, transcript, keep };

/// Facts for the head.
struct DebriefHead {
  std::string title;
  std::string client;
  std::string date;
  std::string mode;
  std::string duration;
  std::string ending;
  std::string pseudonym;
  bool was_tried_again = false;  ///< then the first attempt stands beside the figures
  bool is_over = true;           ///< false: an unfinished conversation is looked at
};

/// Where something was written, or why not.
struct Exported {
  std::string format;
  std::string path;   ///< as it is shown; "" where it failed
  std::string words;  ///< "Written: ..." or the problem
  bool is_fine = false;
};

/// Movable. World and words outlive it.
class DebriefScreen {
 public:
  /// Works the conversation out, a random answerer included: that takes some tens of milliseconds. A problem
  /// where it is not kept or can no longer be played.
  [[nodiscard]] static Result<DebriefScreen> open(World& world, const Words& words, const Links& links,
                                                  const to::Debrief& wanted);
  /// The same from a feedback that is there already (the one who has it may have explored before).
  [[nodiscard]] static Result<DebriefScreen> of(World& world, const Words& words, const Links& links,
                                                Feedback feedback);

  /// Says everything again, in the language that the words are in now.
  void retell(const Links& links);

  [[nodiscard]] const DebriefHead& head() const { return head_; }
  [[nodiscard]] const GateShown& gate() const { return gate_; }
  [[nodiscard]] const CardsShown& cards() const { return cards_; }
  [[nodiscard]] const std::vector<TrapShown>& traps() const { return traps_; }
  [[nodiscard]] const TimelineShown& timeline() const { return timeline_; }
  [[nodiscard]] const FiguresShown& figures() const { return figures_; }
  [[nodiscard]] const std::vector<ExchangeShown>& exchanges() const { return exchanges_; }
  /// What the client said last, after the last answer: the transcript's close.
  [[nodiscard]] const std::vector<SaidLine>& close() const { return close_; }
  [[nodiscard]] const std::string& ending() const { return head_.ending; }
  /// The language of what was said, for reading aloud.
  [[nodiscard]] const std::string& locale() const { return feedback_.record.locale; }
  [[nodiscard]] const std::string& record() const { return feedback_.record.id; }
  /// Numbers for real people, for the foot of the page.
  [[nodiscard]] const std::vector<HelpLineShown>& help() const { return help_shown_; }
  [[nodiscard]] const std::vector<ExportFormat>& formats() const { return formats_; }
  [[nodiscard]] const std::string& folder() const { return world_->reports; }

  [[nodiscard]] DebriefTab tab() const { return tab_; }
  void set_tab(DebriefTab tab) { tab_ = tab; }
  /// The exchange that is looked at, from 0; both the timeline and the list of exchanges follow it.
  [[nodiscard]] std::size_t selected() const { return selected_; }
  /// Out of bounds stays within.
  void select(std::size_t exchange);
  /// Selects and turns to the exchanges: from a card, a trap or the timeline.
  void show_exchange(std::size_t exchange);

  [[nodiscard]] Destination try_again(std::size_t exchange) const;
  /// The conversation that trains the next exercise; Here where there is none.
  [[nodiscard]] Destination start_next() const;
  /// The card that explains the next exercise; Here where there is none.
  [[nodiscard]] Destination read_card() const;
  [[nodiscard]] Destination read_card(const CardLink& card) const { return to::Learn{card.id}; }
  /// The whole conversation once more, from its briefing.
  [[nodiscard]] Destination have_again() const;

  /// Writes into folder(); exported() tells how it went.
  void export_as(const std::string& format);
  [[nodiscard]] const std::optional<Exported>& exported() const { return exported_; }
  /// The HTML page in the browser, from where it can be printed; it is written first.
  void open_page();
  /// The last thing written, with the desktop's program for it.
  void open_exported();
  void open_folder();
  /// That the desktop could not open something, or "".
  [[nodiscard]] const std::string& desktop_words() const { return desktop_words_; }

 private:
  DebriefScreen(World& world, const Words& words, HelpLines help, Feedback feedback);
  void open_on_desktop(const std::string& path);

  World* world_;
  const Words* words_;
  HelpLines help_;
  Feedback feedback_;
  DebriefHead head_;
  GateShown gate_;
  CardsShown cards_;
  std::vector<TrapShown> traps_;
  TimelineShown timeline_;
  FiguresShown figures_;
  std::vector<ExchangeShown> exchanges_;
  std::vector<SaidLine> close_;
  std::vector<HelpLineShown> help_shown_;
  std::vector<ExportFormat> formats_;
  DebriefTab tab_ = DebriefTab::figures;
  std::size_t selected_ = 0;
  std::optional<Exported> exported_;
  std::string desktop_words_;
};

}  // namespace vt
