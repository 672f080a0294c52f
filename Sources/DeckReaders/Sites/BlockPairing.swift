/// Divides a run of blocks or lines into cards where nothing marks them: of all ways the one that costs least.
///
/// When the page says how many cards it has, a price per card is sought by bisection so that the cheapest way has that
/// many. Complexity: O(units), as each way to begin a card takes a few units only.
struct BlockPairing {
  /// What a card is made of.
  enum Shape: UInt8 {
    /// A unit for the front, the rest for the back.
    case pair
    /// A unit for the front, one for the back, one for the third side.
    case triple
    /// One unit that holds front and back.
    case whole
    /// One unit that holds front and back, and one for the third side.
    case wholeAndThird
    /// The front was lost.
    case backOnly
    /// The back was lost.
    case frontOnly
  }

  /// One way to begin a card at a unit.
  struct Choice {
    var shape: Shape
    /// The number of units that the card takes.
    var count: Int
    var cost: Double
  }

  /// A card of the cheapest way.
  struct Card {
    var shape: Shape
    var units: Range<Int>
  }

  /// The cards of the cheapest way.
  let cards: [Card]
  /// What it costs, per card.
  let cost: Double

  /// Divides `count` units into `wanted` cards, if the page says so; `choices` gives the ways to begin one.
  init(count: Int, wanted: Int?, choices: (Int) -> [Choice]) {
    let all = (0..<count).map(choices)
    var best = Self.divide(all, price: 0)
    if let wanted, wanted > 0, best.cards.count != wanted {
      var low = -20.0
      var high = 20.0
      for _ in 0..<24 {
        let price = (low + high) / 2
        let way = Self.divide(all, price: price)
        if abs(way.cards.count - wanted) < abs(best.cards.count - wanted) { best = way }
        if way.cards.count == wanted { break }
        if way.cards.count > wanted { low = price } else { high = price }
      }
    }
    cards = best.cards
    cost = best.cost / Double(max(best.cards.count, 1))
  }

  private struct Step {
    var total = Double.infinity
    var own = Double.infinity
    var choice = Choice(shape: .frontOnly, count: 1, cost: 0)
  }

  private static func divide(_ choices: [[Choice]], price: Double) -> (cards: [Card], cost: Double) {
    var steps = [Step](repeating: Step(), count: choices.count + 1)
    steps[0] = Step(total: 0, own: 0)
    for index in choices.indices {
      for choice in choices[index] where index + choice.count <= choices.count {
        let total = steps[index].total + choice.cost + price
        guard total < steps[index + choice.count].total else { continue }
        steps[index + choice.count] = Step(total: total, own: steps[index].own + choice.cost, choice: choice)
      }
    }
    var cards: [Card] = []
    var end = choices.count
    while end > 0 {
      let choice = steps[end].choice
      cards.append(Card(shape: choice.shape, units: end - choice.count..<end))
      end -= choice.count
    }
    return (cards.reversed(), steps[choices.count].own)
  }
}
