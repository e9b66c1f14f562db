export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      amenities: {
        Row: {
          amenity_group: string;
          code: string;
          name: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          amenity_group: string;
          code: string;
          name: string;
          position: number;
        };
        Update: {
          amenity_group?: string;
          code?: string;
          name?: string;
          position?: number;
        };
        Relationships: [
          {
            foreignKeyName: "amenities_amenity_group_fkey";
            columns: ["amenity_group"];
            isOneToOne: false;
            referencedRelation: "amenity_groups";
            referencedColumns: ["code"];
          },
        ];
      };
      amenity_group_translations: {
        Row: {
          code: string;
          language: string;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          language: string;
          name: string;
        };
        Update: {
          code?: string;
          language?: string;
          name?: string;
        };
        Relationships: [
          {
            foreignKeyName: "amenity_group_translations_code_fkey";
            columns: ["code"];
            isOneToOne: false;
            referencedRelation: "amenity_groups";
            referencedColumns: ["code"];
          },
        ];
      };
      amenity_groups: {
        Row: {
          code: string;
          name: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          name: string;
          position: number;
        };
        Update: {
          code?: string;
          name?: string;
          position?: number;
        };
        Relationships: [];
      };
      amenity_translations: {
        Row: {
          code: string;
          language: string;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          language: string;
          name: string;
        };
        Update: {
          code?: string;
          language?: string;
          name?: string;
        };
        Relationships: [
          {
            foreignKeyName: "amenity_translations_code_fkey";
            columns: ["code"];
            isOneToOne: false;
            referencedRelation: "amenities";
            referencedColumns: ["code"];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          actor_id: string | null;
          details: NonNullable<Json>;
          happened_at: string;
          id: string;
          subject_id: string;
          subject_type: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          details?: NonNullable<Json>;
          happened_at?: string;
          id?: string;
          subject_id: string;
          subject_type: string;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          details?: NonNullable<Json>;
          happened_at?: string;
          id?: string;
          subject_id?: string;
          subject_type?: string;
        };
        Relationships: [
          {
            foreignKeyName: "audit_log_actor_id_fkey";
            columns: ["actor_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      booking_alterations: {
        Row: {
          adults: number;
          answered_at: string | null;
          booking_id: string;
          check_in: string;
          check_out: string;
          children: number;
          created_at: string;
          difference_amount: number;
          expires_at: string;
          id: string;
          infants: number;
          line_items: NonNullable<Json>;
          pets: number;
          proposed_by: Database["public"]["Enums"]["booking_actor"];
          status: Database["public"]["Enums"]["alteration_status"];
          total_amount: number;
        };
        ComputedFields: never;
        Insert: {
          adults: number;
          answered_at?: string | null;
          booking_id: string;
          check_in: string;
          check_out: string;
          children: number;
          created_at?: string;
          difference_amount: number;
          expires_at: string;
          id?: string;
          infants: number;
          line_items: NonNullable<Json>;
          pets: number;
          proposed_by: Database["public"]["Enums"]["booking_actor"];
          status?: Database["public"]["Enums"]["alteration_status"];
          total_amount: number;
        };
        Update: {
          adults?: number;
          answered_at?: string | null;
          booking_id?: string;
          check_in?: string;
          check_out?: string;
          children?: number;
          created_at?: string;
          difference_amount?: number;
          expires_at?: string;
          id?: string;
          infants?: number;
          line_items?: NonNullable<Json>;
          pets?: number;
          proposed_by?: Database["public"]["Enums"]["booking_actor"];
          status?: Database["public"]["Enums"]["alteration_status"];
          total_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: "booking_alterations_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
        ];
      };
      booking_cancellations: {
        Row: {
          booking_id: string;
          cancelled_at: string;
          cancelled_by: Database["public"]["Enums"]["booking_actor"];
          kept_amount: number;
          lines: NonNullable<Json>;
          refund_amount: number;
          terms: string;
        };
        ComputedFields: never;
        Insert: {
          booking_id: string;
          cancelled_at?: string;
          cancelled_by: Database["public"]["Enums"]["booking_actor"];
          kept_amount: number;
          lines: NonNullable<Json>;
          refund_amount: number;
          terms: string;
        };
        Update: {
          booking_id?: string;
          cancelled_at?: string;
          cancelled_by?: Database["public"]["Enums"]["booking_actor"];
          kept_amount?: number;
          lines?: NonNullable<Json>;
          refund_amount?: number;
          terms?: string;
        };
        Relationships: [
          {
            foreignKeyName: "booking_cancellations_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: true;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
        ];
      };
      booking_earnings: {
        Row: {
          booking_id: string;
          host_cancellation_fee_amount: number;
          host_payout_amount: number;
          host_service_fee_amount: number;
          platform_amount: number;
          released_at: string | null;
          tax_amount: number;
        };
        ComputedFields: never;
        Insert: {
          booking_id: string;
          host_cancellation_fee_amount?: number;
          host_payout_amount: number;
          host_service_fee_amount: number;
          platform_amount: number;
          released_at?: string | null;
          tax_amount: number;
        };
        Update: {
          booking_id?: string;
          host_cancellation_fee_amount?: number;
          host_payout_amount?: number;
          host_service_fee_amount?: number;
          platform_amount?: number;
          released_at?: string | null;
          tax_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: "booking_earnings_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: true;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
        ];
      };
      booking_events: {
        Row: {
          actor: Database["public"]["Enums"]["booking_actor"];
          actor_id: string | null;
          booking_id: string;
          from_status: Database["public"]["Enums"]["booking_status"] | null;
          happened_at: string;
          id: string;
          reason: string;
          to_status: Database["public"]["Enums"]["booking_status"];
        };
        ComputedFields: never;
        Insert: {
          actor: Database["public"]["Enums"]["booking_actor"];
          actor_id?: string | null;
          booking_id: string;
          from_status?: Database["public"]["Enums"]["booking_status"] | null;
          happened_at?: string;
          id?: string;
          reason?: string;
          to_status: Database["public"]["Enums"]["booking_status"];
        };
        Update: {
          actor?: Database["public"]["Enums"]["booking_actor"];
          actor_id?: string | null;
          booking_id?: string;
          from_status?: Database["public"]["Enums"]["booking_status"] | null;
          happened_at?: string;
          id?: string;
          reason?: string;
          to_status?: Database["public"]["Enums"]["booking_status"];
        };
        Relationships: [
          {
            foreignKeyName: "booking_events_actor_id_fkey";
            columns: ["actor_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "booking_events_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
        ];
      };
      booking_line_items: {
        Row: {
          amount: number;
          booking_id: string;
          kind: string;
          label: string;
          nightly_amounts: number[] | null;
          position: number;
          quantity: number;
          unit_amount: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          booking_id: string;
          kind: string;
          label: string;
          nightly_amounts?: number[] | null;
          position: number;
          quantity: number;
          unit_amount: number;
        };
        Update: {
          amount?: number;
          booking_id?: string;
          kind?: string;
          label?: string;
          nightly_amounts?: number[] | null;
          position?: number;
          quantity?: number;
          unit_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: "booking_line_items_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
        ];
      };
      booking_rules: {
        Row: {
          capture_hold: string;
          funds_release_delay: string;
          grace_lead_days: number;
          grace_period: string;
          host_fee_percent_over_30_days: number;
          host_fee_percent_over_48_hours: number;
          host_fee_percent_under_48_hours: number;
          in_force_from: string;
          long_stay_nights: number;
          payment_hold: string;
          reply_window_days: number;
          request_lifetime: string;
          review_window_days: number;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          capture_hold: string;
          funds_release_delay: string;
          grace_lead_days: number;
          grace_period: string;
          host_fee_percent_over_30_days: number;
          host_fee_percent_over_48_hours: number;
          host_fee_percent_under_48_hours: number;
          in_force_from: string;
          long_stay_nights: number;
          payment_hold: string;
          reply_window_days: number;
          request_lifetime: string;
          review_window_days: number;
          version: number;
        };
        Update: {
          capture_hold?: string;
          funds_release_delay?: string;
          grace_lead_days?: number;
          grace_period?: string;
          host_fee_percent_over_30_days?: number;
          host_fee_percent_over_48_hours?: number;
          host_fee_percent_under_48_hours?: number;
          in_force_from?: string;
          long_stay_nights?: number;
          payment_hold?: string;
          reply_window_days?: number;
          request_lifetime?: string;
          review_window_days?: number;
          version?: number;
        };
        Relationships: [];
      };
      booking_transitions: {
        Row: {
          actor: Database["public"]["Enums"]["booking_actor"];
          from_status: Database["public"]["Enums"]["booking_status"];
          to_status: Database["public"]["Enums"]["booking_status"];
        };
        ComputedFields: never;
        Insert: {
          actor: Database["public"]["Enums"]["booking_actor"];
          from_status: Database["public"]["Enums"]["booking_status"];
          to_status: Database["public"]["Enums"]["booking_status"];
        };
        Update: {
          actor?: Database["public"]["Enums"]["booking_actor"];
          from_status?: Database["public"]["Enums"]["booking_status"];
          to_status?: Database["public"]["Enums"]["booking_status"];
        };
        Relationships: [];
      };
      bookings: {
        Row: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at?: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children?: number;
          code?: string;
          confirmed_at?: string | null;
          created_at?: string;
          currency: string;
          expires_at?: string | null;
          guest_id: string;
          host_id: string;
          id?: string;
          infants?: number;
          instant: boolean;
          message?: string;
          nights?: never;
          pets?: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at?: string;
        };
        Update: {
          adults?: number;
          cancellation_policy?: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at?: string | null;
          check_in?: string;
          check_in_time?: string;
          check_out?: string;
          check_out_time?: string;
          children?: number;
          code?: string;
          confirmed_at?: string | null;
          created_at?: string;
          currency?: string;
          expires_at?: string | null;
          guest_id?: string;
          host_id?: string;
          id?: string;
          infants?: number;
          instant?: boolean;
          message?: string;
          nights?: never;
          pets?: number;
          property_id?: string;
          rules_version?: number;
          status?: Database["public"]["Enums"]["booking_status"];
          time_zone?: string;
          total_amount?: number;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "bookings_currency_fkey";
            columns: ["currency"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "bookings_guest_id_fkey";
            columns: ["guest_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_host_id_fkey";
            columns: ["host_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_rules_version_fkey";
            columns: ["rules_version"];
            isOneToOne: false;
            referencedRelation: "booking_rules";
            referencedColumns: ["version"];
          },
        ];
      };
      calendar_feed_conflicts: {
        Row: {
          booking_id: string;
          feed_id: string;
          found_at: string;
          id: string;
          kind: Database["public"]["Enums"]["calendar_feed_event_kind"];
          property_id: string;
          stay: unknown;
        };
        ComputedFields: never;
        Insert: {
          booking_id: string;
          feed_id: string;
          found_at?: string;
          id?: string;
          kind: Database["public"]["Enums"]["calendar_feed_event_kind"];
          property_id: string;
          stay: unknown;
        };
        Update: {
          booking_id?: string;
          feed_id?: string;
          found_at?: string;
          id?: string;
          kind?: Database["public"]["Enums"]["calendar_feed_event_kind"];
          property_id?: string;
          stay?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: "calendar_feed_conflicts_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "calendar_feed_conflicts_feed_id_fkey";
            columns: ["feed_id"];
            isOneToOne: false;
            referencedRelation: "calendar_feeds";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "calendar_feed_conflicts_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      calendar_feeds: {
        Row: {
          checked_at: string | null;
          created_at: string;
          etag: string | null;
          health: Database["public"]["Enums"]["calendar_feed_health"];
          id: string;
          last_error: string | null;
          last_modified: string | null;
          last_success_at: string | null;
          name: string;
          property_id: string;
          url: string;
        };
        ComputedFields: never;
        Insert: {
          checked_at?: string | null;
          created_at?: string;
          etag?: string | null;
          health?: Database["public"]["Enums"]["calendar_feed_health"];
          id?: string;
          last_error?: string | null;
          last_modified?: string | null;
          last_success_at?: string | null;
          name: string;
          property_id: string;
          url: string;
        };
        Update: {
          checked_at?: string | null;
          created_at?: string;
          etag?: string | null;
          health?: Database["public"]["Enums"]["calendar_feed_health"];
          id?: string;
          last_error?: string | null;
          last_modified?: string | null;
          last_success_at?: string | null;
          name?: string;
          property_id?: string;
          url?: string;
        };
        Relationships: [
          {
            foreignKeyName: "calendar_feeds_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      calendar_rules: {
        Row: {
          advance_notice_days: number | null;
          booking_window_months: number | null;
          closed_to_arrival: boolean;
          closed_to_departure: boolean;
          created_at: string;
          dates: unknown;
          from_date: string;
          id: string;
          kind: Database["public"]["Enums"]["calendar_rule_kind"];
          max_nights: number | null;
          min_nights: number | null;
          nightly_price: number | null;
          property_id: string;
          to_date: string;
          updated_at: string;
          weekdays: number[] | null;
        };
        ComputedFields: never;
        Insert: {
          advance_notice_days?: number | null;
          booking_window_months?: number | null;
          closed_to_arrival?: boolean;
          closed_to_departure?: boolean;
          created_at?: string;
          dates?: never;
          from_date: string;
          id?: string;
          kind?: Database["public"]["Enums"]["calendar_rule_kind"];
          max_nights?: number | null;
          min_nights?: number | null;
          nightly_price?: number | null;
          property_id: string;
          to_date: string;
          updated_at?: string;
          weekdays?: number[] | null;
        };
        Update: {
          advance_notice_days?: number | null;
          booking_window_months?: number | null;
          closed_to_arrival?: boolean;
          closed_to_departure?: boolean;
          created_at?: string;
          dates?: never;
          from_date?: string;
          id?: string;
          kind?: Database["public"]["Enums"]["calendar_rule_kind"];
          max_nights?: number | null;
          min_nights?: number | null;
          nightly_price?: number | null;
          property_id?: string;
          to_date?: string;
          updated_at?: string;
          weekdays?: number[] | null;
        };
        Relationships: [
          {
            foreignKeyName: "calendar_rules_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      cancellation_tiers: {
        Row: {
          any_time: boolean;
          booked_within: string | null;
          lead_days: number;
          lead_hours: number;
          nights_kept: number;
          position: number;
          refund_ratio: number;
          rules_version: number;
          terms: string;
        };
        ComputedFields: never;
        Insert: {
          any_time?: boolean;
          booked_within?: string | null;
          lead_days?: number;
          lead_hours?: number;
          nights_kept?: number;
          position: number;
          refund_ratio: number;
          rules_version: number;
          terms: string;
        };
        Update: {
          any_time?: boolean;
          booked_within?: string | null;
          lead_days?: number;
          lead_hours?: number;
          nights_kept?: number;
          position?: number;
          refund_ratio?: number;
          rules_version?: number;
          terms?: string;
        };
        Relationships: [
          {
            foreignKeyName: "cancellation_tiers_rules_version_fkey";
            columns: ["rules_version"];
            isOneToOne: false;
            referencedRelation: "booking_rules";
            referencedColumns: ["version"];
          },
        ];
      };
      co_hosts: {
        Row: {
          created_at: string;
          person_id: string;
          property_id: string;
          scopes: Database["public"]["Enums"]["co_host_scope"][];
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          person_id: string;
          property_id: string;
          scopes: Database["public"]["Enums"]["co_host_scope"][];
        };
        Update: {
          created_at?: string;
          person_id?: string;
          property_id?: string;
          scopes?: Database["public"]["Enums"]["co_host_scope"][];
        };
        Relationships: [
          {
            foreignKeyName: "co_hosts_person_id_fkey";
            columns: ["person_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "co_hosts_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      countries: {
        Row: {
          code: string;
          currency: string;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          currency: string;
          name: string;
        };
        Update: {
          code?: string;
          currency?: string;
          name?: string;
        };
        Relationships: [
          {
            foreignKeyName: "countries_currency_fkey";
            columns: ["currency"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
        ];
      };
      currencies: {
        Row: {
          code: string;
          exponent: number;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          exponent: number;
          name: string;
        };
        Update: {
          code?: string;
          exponent?: number;
          name?: string;
        };
        Relationships: [];
      };
      exchange_rates: {
        Row: {
          base: string;
          date: string;
          quote: string;
          rate: number;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          base: string;
          date: string;
          quote: string;
          rate: number;
          source: string;
        };
        Update: {
          base?: string;
          date?: string;
          quote?: string;
          rate?: number;
          source?: string;
        };
        Relationships: [
          {
            foreignKeyName: "exchange_rates_base_fkey";
            columns: ["base"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "exchange_rates_quote_fkey";
            columns: ["quote"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
        ];
      };
      host_cancellation_minimums: {
        Row: {
          amount: number;
          currency: string;
          rules_version: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          currency: string;
          rules_version: number;
        };
        Update: {
          amount?: number;
          currency?: string;
          rules_version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "host_cancellation_minimums_currency_fkey";
            columns: ["currency"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "host_cancellation_minimums_rules_version_fkey";
            columns: ["rules_version"];
            isOneToOne: false;
            referencedRelation: "booking_rules";
            referencedColumns: ["version"];
          },
        ];
      };
      moderation_cases: {
        Row: {
          decided_at: string | null;
          decided_by: string | null;
          decision: Database["public"]["Enums"]["case_decision"] | null;
          id: string;
          kind: Database["public"]["Enums"]["case_kind"];
          opened_at: string;
          person_id: string | null;
          property_id: string | null;
          reason: string;
          report_count: number;
          review_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          decided_at?: string | null;
          decided_by?: string | null;
          decision?: Database["public"]["Enums"]["case_decision"] | null;
          id?: string;
          kind: Database["public"]["Enums"]["case_kind"];
          opened_at?: string;
          person_id?: string | null;
          property_id?: string | null;
          reason?: string;
          report_count?: number;
          review_id?: string | null;
        };
        Update: {
          decided_at?: string | null;
          decided_by?: string | null;
          decision?: Database["public"]["Enums"]["case_decision"] | null;
          id?: string;
          kind?: Database["public"]["Enums"]["case_kind"];
          opened_at?: string;
          person_id?: string | null;
          property_id?: string | null;
          reason?: string;
          report_count?: number;
          review_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "moderation_cases_decided_by_fkey";
            columns: ["decided_by"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "moderation_cases_person_id_fkey";
            columns: ["person_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "moderation_cases_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "moderation_cases_review_id_fkey";
            columns: ["review_id"];
            isOneToOne: false;
            referencedRelation: "reviews";
            referencedColumns: ["id"];
          },
        ];
      };
      notification_preferences: {
        Row: {
          by_mail: boolean;
          kind: string;
          person_id: string;
        };
        ComputedFields: never;
        Insert: {
          by_mail: boolean;
          kind: string;
          person_id?: string;
        };
        Update: {
          by_mail?: boolean;
          kind?: string;
          person_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notification_preferences_person_id_fkey";
            columns: ["person_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      notifications: {
        Row: {
          booking_id: string | null;
          created_at: string;
          data: NonNullable<Json>;
          id: string;
          kind: string;
          mailed_at: string | null;
          person_id: string;
          read_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          booking_id?: string | null;
          created_at?: string;
          data?: NonNullable<Json>;
          id?: string;
          kind: string;
          mailed_at?: string | null;
          person_id: string;
          read_at?: string | null;
        };
        Update: {
          booking_id?: string | null;
          created_at?: string;
          data?: NonNullable<Json>;
          id?: string;
          kind?: string;
          mailed_at?: string | null;
          person_id?: string;
          read_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "notifications_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_person_id_fkey";
            columns: ["person_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      occupancies: {
        Row: {
          booking_id: string | null;
          created_at: string;
          feed_id: string | null;
          id: string;
          kind: Database["public"]["Enums"]["occupancy_kind"];
          lapses_at: string | null;
          note: string;
          property_id: string;
          stay: unknown;
        };
        ComputedFields: never;
        Insert: {
          booking_id?: string | null;
          created_at?: string;
          feed_id?: string | null;
          id?: string;
          kind: Database["public"]["Enums"]["occupancy_kind"];
          lapses_at?: string | null;
          note?: string;
          property_id: string;
          stay: unknown;
        };
        Update: {
          booking_id?: string | null;
          created_at?: string;
          feed_id?: string | null;
          id?: string;
          kind?: Database["public"]["Enums"]["occupancy_kind"];
          lapses_at?: string | null;
          note?: string;
          property_id?: string;
          stay?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: "occupancies_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "occupancies_feed_id_fkey";
            columns: ["feed_id"];
            isOneToOne: false;
            referencedRelation: "calendar_feeds";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "occupancies_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      payments: {
        Row: {
          alteration_id: string | null;
          amount: number;
          authorized_at: string | null;
          booking_id: string;
          captured_manually: boolean;
          created_at: string;
          currency: string;
          failure_code: string | null;
          id: string;
          payer_id: string;
          provider_payment_id: string | null;
          refunded_amount: number;
          status: Database["public"]["Enums"]["payment_status"];
          succeeded_at: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          alteration_id?: string | null;
          amount: number;
          authorized_at?: string | null;
          booking_id: string;
          captured_manually: boolean;
          created_at?: string;
          currency: string;
          failure_code?: string | null;
          id?: string;
          payer_id: string;
          provider_payment_id?: string | null;
          refunded_amount?: number;
          status?: Database["public"]["Enums"]["payment_status"];
          succeeded_at?: string | null;
          updated_at?: string;
        };
        Update: {
          alteration_id?: string | null;
          amount?: number;
          authorized_at?: string | null;
          booking_id?: string;
          captured_manually?: boolean;
          created_at?: string;
          currency?: string;
          failure_code?: string | null;
          id?: string;
          payer_id?: string;
          provider_payment_id?: string | null;
          refunded_amount?: number;
          status?: Database["public"]["Enums"]["payment_status"];
          succeeded_at?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "payments_alteration_id_fkey";
            columns: ["alteration_id"];
            isOneToOne: false;
            referencedRelation: "booking_alterations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "payments_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "payments_currency_fkey";
            columns: ["currency"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "payments_payer_id_fkey";
            columns: ["payer_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      profiles: {
        Row: {
          avatar_path: string | null;
          bio: string;
          created_at: string;
          display_name: string;
          host_since: string | null;
          id: string;
          languages: string[];
          updated_at: string;
          username: string;
          verification_state: Database["public"]["Enums"]["verification_state"];
        };
        ComputedFields: never;
        Insert: {
          avatar_path?: string | null;
          bio?: string;
          created_at?: string;
          display_name: string;
          host_since?: string | null;
          id: string;
          languages?: string[];
          updated_at?: string;
          username: string;
          verification_state?: Database["public"]["Enums"]["verification_state"];
        };
        Update: {
          avatar_path?: string | null;
          bio?: string;
          created_at?: string;
          display_name?: string;
          host_since?: string | null;
          id?: string;
          languages?: string[];
          updated_at?: string;
          username?: string;
          verification_state?: Database["public"]["Enums"]["verification_state"];
        };
        Relationships: [];
      };
      promotions: {
        Row: {
          book_from: string | null;
          book_to: string | null;
          created_at: string;
          id: string;
          min_nights: number;
          name: string;
          percent: number;
          property_id: string;
          stay_from: string;
          stay_to: string;
        };
        ComputedFields: never;
        Insert: {
          book_from?: string | null;
          book_to?: string | null;
          created_at?: string;
          id?: string;
          min_nights?: number;
          name: string;
          percent: number;
          property_id: string;
          stay_from: string;
          stay_to: string;
        };
        Update: {
          book_from?: string | null;
          book_to?: string | null;
          created_at?: string;
          id?: string;
          min_nights?: number;
          name?: string;
          percent?: number;
          property_id?: string;
          stay_from?: string;
          stay_to?: string;
        };
        Relationships: [
          {
            foreignKeyName: "promotions_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      properties: {
        Row: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        ComputedFields: never;
        Insert: {
          advance_notice_days?: number;
          base_price?: number | null;
          bathrooms?: number;
          bedrooms?: number;
          beds?: number;
          booking_window_months?: number;
          cancellation_policy?: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time?: string;
          check_in_weekdays?: number[] | null;
          check_out_time?: string;
          check_out_weekdays?: number[] | null;
          city?: string | null;
          cleaning_fee?: number;
          country?: string | null;
          created_at?: string;
          currency: string;
          description?: string;
          early_bird_days?: number | null;
          early_bird_percent?: number;
          events_allowed?: boolean;
          extra_guest_fee?: number;
          host_id?: string;
          house_rules?: string;
          id?: string;
          included_guests?: number;
          instant_book?: boolean;
          last_minute_days?: number | null;
          last_minute_percent?: number;
          latitude?: number | null;
          longitude?: number | null;
          max_guests?: number;
          max_nights?: number;
          max_nights_by_weekday?: number[] | null;
          min_nights?: number;
          min_nights_by_weekday?: number[] | null;
          monthly_discount_percent?: number;
          new_listing_offer?: boolean;
          pet_fee?: number;
          pets_allowed?: boolean;
          preparation_nights?: number;
          property_type: string;
          published_at?: string | null;
          quiet_from?: string | null;
          quiet_until?: string | null;
          rating_average?: number | null;
          rating_count?: number;
          region?: string | null;
          registration_number?: string | null;
          requests_block_dates?: boolean;
          room_type?: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour?: number;
          service_fee?: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed?: boolean;
          status?: Database["public"]["Enums"]["property_status"];
          time_zone?: string;
          title: string;
          updated_at?: string;
          weekend_price?: number | null;
          weekly_discount_percent?: number;
        };
        Update: {
          advance_notice_days?: number;
          base_price?: number | null;
          bathrooms?: number;
          bedrooms?: number;
          beds?: number;
          booking_window_months?: number;
          cancellation_policy?: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time?: string;
          check_in_weekdays?: number[] | null;
          check_out_time?: string;
          check_out_weekdays?: number[] | null;
          city?: string | null;
          cleaning_fee?: number;
          country?: string | null;
          created_at?: string;
          currency?: string;
          description?: string;
          early_bird_days?: number | null;
          early_bird_percent?: number;
          events_allowed?: boolean;
          extra_guest_fee?: number;
          host_id?: string;
          house_rules?: string;
          id?: string;
          included_guests?: number;
          instant_book?: boolean;
          last_minute_days?: number | null;
          last_minute_percent?: number;
          latitude?: number | null;
          longitude?: number | null;
          max_guests?: number;
          max_nights?: number;
          max_nights_by_weekday?: number[] | null;
          min_nights?: number;
          min_nights_by_weekday?: number[] | null;
          monthly_discount_percent?: number;
          new_listing_offer?: boolean;
          pet_fee?: number;
          pets_allowed?: boolean;
          preparation_nights?: number;
          property_type?: string;
          published_at?: string | null;
          quiet_from?: string | null;
          quiet_until?: string | null;
          rating_average?: number | null;
          rating_count?: number;
          region?: string | null;
          registration_number?: string | null;
          requests_block_dates?: boolean;
          room_type?: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour?: number;
          service_fee?: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed?: boolean;
          status?: Database["public"]["Enums"]["property_status"];
          time_zone?: string;
          title?: string;
          updated_at?: string;
          weekend_price?: number | null;
          weekly_discount_percent?: number;
        };
        Relationships: [
          {
            foreignKeyName: "properties_country_fkey";
            columns: ["country"];
            isOneToOne: false;
            referencedRelation: "countries";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "properties_currency_fkey";
            columns: ["currency"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "properties_host_id_fkey";
            columns: ["host_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "properties_property_type_fkey";
            columns: ["property_type"];
            isOneToOne: false;
            referencedRelation: "property_types";
            referencedColumns: ["code"];
          },
        ];
      };
      property_addresses: {
        Row: {
          city: string;
          country: string;
          created_at: string;
          directions: string;
          latitude: number;
          line1: string;
          line2: string | null;
          longitude: number;
          postal_code: string | null;
          property_id: string;
          region: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          city: string;
          country: string;
          created_at?: string;
          directions?: string;
          latitude: number;
          line1: string;
          line2?: string | null;
          longitude: number;
          postal_code?: string | null;
          property_id: string;
          region?: string | null;
          updated_at?: string;
        };
        Update: {
          city?: string;
          country?: string;
          created_at?: string;
          directions?: string;
          latitude?: number;
          line1?: string;
          line2?: string | null;
          longitude?: number;
          postal_code?: string | null;
          property_id?: string;
          region?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "property_addresses_country_fkey";
            columns: ["country"];
            isOneToOne: false;
            referencedRelation: "countries";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "property_addresses_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: true;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      property_amenities: {
        Row: {
          amenity: string;
          property_id: string;
        };
        ComputedFields: never;
        Insert: {
          amenity: string;
          property_id: string;
        };
        Update: {
          amenity?: string;
          property_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "property_amenities_amenity_fkey";
            columns: ["amenity"];
            isOneToOne: false;
            referencedRelation: "amenities";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "property_amenities_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      property_arrivals: {
        Row: {
          access_code: string;
          created_at: string;
          instructions: string;
          property_id: string;
          updated_at: string;
          wifi_network: string;
          wifi_password: string;
        };
        ComputedFields: never;
        Insert: {
          access_code?: string;
          created_at?: string;
          instructions?: string;
          property_id: string;
          updated_at?: string;
          wifi_network?: string;
          wifi_password?: string;
        };
        Update: {
          access_code?: string;
          created_at?: string;
          instructions?: string;
          property_id?: string;
          updated_at?: string;
          wifi_network?: string;
          wifi_password?: string;
        };
        Relationships: [
          {
            foreignKeyName: "property_arrivals_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: true;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      property_decisions: {
        Row: {
          decided_at: string;
          decision: Database["public"]["Enums"]["property_decision_kind"];
          id: string;
          property_id: string;
          reason: string;
        };
        ComputedFields: never;
        Insert: {
          decided_at?: string;
          decision: Database["public"]["Enums"]["property_decision_kind"];
          id?: string;
          property_id: string;
          reason?: string;
        };
        Update: {
          decided_at?: string;
          decision?: Database["public"]["Enums"]["property_decision_kind"];
          id?: string;
          property_id?: string;
          reason?: string;
        };
        Relationships: [
          {
            foreignKeyName: "property_decisions_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      property_photos: {
        Row: {
          caption: string;
          created_at: string;
          height: number | null;
          id: string;
          is_cover: boolean;
          path: string;
          position: number;
          processed_at: string | null;
          property_id: string;
          rejection_reason: string | null;
          state: Database["public"]["Enums"]["photo_state"];
          variants: NonNullable<Json>;
          width: number | null;
        };
        ComputedFields: never;
        Insert: {
          caption?: string;
          created_at?: string;
          height?: number | null;
          id?: string;
          is_cover?: boolean;
          path: string;
          position?: number;
          processed_at?: string | null;
          property_id: string;
          rejection_reason?: string | null;
          state?: Database["public"]["Enums"]["photo_state"];
          variants?: NonNullable<Json>;
          width?: number | null;
        };
        Update: {
          caption?: string;
          created_at?: string;
          height?: number | null;
          id?: string;
          is_cover?: boolean;
          path?: string;
          position?: number;
          processed_at?: string | null;
          property_id?: string;
          rejection_reason?: string | null;
          state?: Database["public"]["Enums"]["photo_state"];
          variants?: NonNullable<Json>;
          width?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "property_photos_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
        ];
      };
      property_type_translations: {
        Row: {
          code: string;
          language: string;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          language: string;
          name: string;
        };
        Update: {
          code?: string;
          language?: string;
          name?: string;
        };
        Relationships: [
          {
            foreignKeyName: "property_type_translations_code_fkey";
            columns: ["code"];
            isOneToOne: false;
            referencedRelation: "property_types";
            referencedColumns: ["code"];
          },
        ];
      };
      property_types: {
        Row: {
          code: string;
          name: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          name: string;
          position: number;
        };
        Update: {
          code?: string;
          name?: string;
          position?: number;
        };
        Relationships: [];
      };
      refunds: {
        Row: {
          amount: number;
          booking_id: string;
          created_at: string;
          currency: string;
          failure_code: string | null;
          id: string;
          payment_id: string;
          provider_refund_id: string | null;
          reason: string;
          status: Database["public"]["Enums"]["refund_status"];
          succeeded_at: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          booking_id: string;
          created_at?: string;
          currency: string;
          failure_code?: string | null;
          id?: string;
          payment_id: string;
          provider_refund_id?: string | null;
          reason: string;
          status?: Database["public"]["Enums"]["refund_status"];
          succeeded_at?: string | null;
          updated_at?: string;
        };
        Update: {
          amount?: number;
          booking_id?: string;
          created_at?: string;
          currency?: string;
          failure_code?: string | null;
          id?: string;
          payment_id?: string;
          provider_refund_id?: string | null;
          reason?: string;
          status?: Database["public"]["Enums"]["refund_status"];
          succeeded_at?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "refunds_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "refunds_currency_fkey";
            columns: ["currency"];
            isOneToOne: false;
            referencedRelation: "currencies";
            referencedColumns: ["code"];
          },
          {
            foreignKeyName: "refunds_payment_id_fkey";
            columns: ["payment_id"];
            isOneToOne: false;
            referencedRelation: "payments";
            referencedColumns: ["id"];
          },
        ];
      };
      registration_formats: {
        Row: {
          country: string;
          example: string;
          is_required: boolean;
          name: string;
          pattern: string;
        };
        ComputedFields: never;
        Insert: {
          country: string;
          example: string;
          is_required?: boolean;
          name: string;
          pattern: string;
        };
        Update: {
          country?: string;
          example?: string;
          is_required?: boolean;
          name?: string;
          pattern?: string;
        };
        Relationships: [
          {
            foreignKeyName: "registration_formats_country_fkey";
            columns: ["country"];
            isOneToOne: true;
            referencedRelation: "countries";
            referencedColumns: ["code"];
          },
        ];
      };
      reports: {
        Row: {
          case_id: string;
          created_at: string;
          details: string;
          id: string;
          reason: Database["public"]["Enums"]["report_reason"];
          reporter_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          case_id: string;
          created_at?: string;
          details?: string;
          id?: string;
          reason: Database["public"]["Enums"]["report_reason"];
          reporter_id?: string | null;
        };
        Update: {
          case_id?: string;
          created_at?: string;
          details?: string;
          id?: string;
          reason?: Database["public"]["Enums"]["report_reason"];
          reporter_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "reports_case_id_fkey";
            columns: ["case_id"];
            isOneToOne: false;
            referencedRelation: "moderation_cases";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "reports_reporter_id_fkey";
            columns: ["reporter_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      review_replies: {
        Row: {
          author_id: string;
          body: string;
          created_at: string;
          review_id: string;
        };
        ComputedFields: never;
        Insert: {
          author_id: string;
          body: string;
          created_at?: string;
          review_id: string;
        };
        Update: {
          author_id?: string;
          body?: string;
          created_at?: string;
          review_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "review_replies_author_id_fkey";
            columns: ["author_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "review_replies_review_id_fkey";
            columns: ["review_id"];
            isOneToOne: true;
            referencedRelation: "reviews";
            referencedColumns: ["id"];
          },
        ];
      };
      reviews: {
        Row: {
          accuracy: number | null;
          announced_at: string | null;
          author_id: string;
          author_role: Database["public"]["Enums"]["booking_actor"];
          booking_id: string;
          check_in: number | null;
          cleanliness: number | null;
          comment: string;
          communication: number | null;
          created_at: string;
          id: string;
          location: number | null;
          overall: number;
          property_id: string;
          published_at: string;
          subject_id: string;
          updated_at: string;
          value: number | null;
        };
        ComputedFields: never;
        Insert: {
          accuracy?: number | null;
          announced_at?: string | null;
          author_id: string;
          author_role: Database["public"]["Enums"]["booking_actor"];
          booking_id: string;
          check_in?: number | null;
          cleanliness?: number | null;
          comment?: string;
          communication?: number | null;
          created_at?: string;
          id?: string;
          location?: number | null;
          overall: number;
          property_id: string;
          published_at: string;
          subject_id: string;
          updated_at?: string;
          value?: number | null;
        };
        Update: {
          accuracy?: number | null;
          announced_at?: string | null;
          author_id?: string;
          author_role?: Database["public"]["Enums"]["booking_actor"];
          booking_id?: string;
          check_in?: number | null;
          cleanliness?: number | null;
          comment?: string;
          communication?: number | null;
          created_at?: string;
          id?: string;
          location?: number | null;
          overall?: number;
          property_id?: string;
          published_at?: string;
          subject_id?: string;
          updated_at?: string;
          value?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "reviews_author_id_fkey";
            columns: ["author_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "reviews_booking_id_fkey";
            columns: ["booking_id"];
            isOneToOne: false;
            referencedRelation: "bookings";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "reviews_property_id_fkey";
            columns: ["property_id"];
            isOneToOne: false;
            referencedRelation: "properties";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "reviews_subject_id_fkey";
            columns: ["subject_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      saved_searches: {
        Row: {
          alerts: boolean;
          created_at: string;
          criteria: NonNullable<Json>;
          id: string;
          name: string;
          person_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          alerts?: boolean;
          created_at?: string;
          criteria: NonNullable<Json>;
          id?: string;
          name: string;
          person_id: string;
          updated_at?: string;
        };
        Update: {
          alerts?: boolean;
          created_at?: string;
          criteria?: NonNullable<Json>;
          id?: string;
          name?: string;
          person_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "saved_searches_person_id_fkey";
            columns: ["person_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      terms_versions: {
        Row: {
          in_force_from: string;
          url: string;
          version: string;
        };
        ComputedFields: never;
        Insert: {
          in_force_from: string;
          url: string;
          version: string;
        };
        Update: {
          in_force_from?: string;
          url?: string;
          version?: string;
        };
        Relationships: [];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      accept_booking: {
        Args: { booking_id: string };
        Returns: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      accept_co_host_invitation: {
        Args: { token: string };
        Returns: {
          created_at: string;
          person_id: string;
          property_id: string;
          scopes: Database["public"]["Enums"]["co_host_scope"][];
        };
        SetofOptions: {
          from: "*";
          to: "co_hosts";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      answer_alteration: {
        Args: { accept: boolean; alteration_id: string };
        Returns: {
          adults: number;
          answered_at: string | null;
          booking_id: string;
          check_in: string;
          check_out: string;
          children: number;
          created_at: string;
          difference_amount: number;
          expires_at: string;
          id: string;
          infants: number;
          line_items: NonNullable<Json>;
          pets: number;
          proposed_by: Database["public"]["Enums"]["booking_actor"];
          status: Database["public"]["Enums"]["alteration_status"];
          total_amount: number;
        };
        SetofOptions: {
          from: "*";
          to: "booking_alterations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      approve_property: {
        Args: { property_id: string };
        Returns: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        SetofOptions: {
          from: "*";
          to: "properties";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      become_host: {
        Args: { terms_version: string };
        Returns: {
          avatar_path: string | null;
          bio: string;
          created_at: string;
          display_name: string;
          host_since: string | null;
          id: string;
          languages: string[];
          updated_at: string;
          username: string;
          verification_state: Database["public"]["Enums"]["verification_state"];
        };
        SetofOptions: {
          from: "*";
          to: "profiles";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      block_dates: {
        Args: { from_date: string; note?: string; property_id: string; to_date: string };
        Returns: {
          booking_id: string | null;
          created_at: string;
          feed_id: string | null;
          id: string;
          kind: Database["public"]["Enums"]["occupancy_kind"];
          lapses_at: string | null;
          note: string;
          property_id: string;
          stay: unknown;
        }[];
        SetofOptions: {
          from: "*";
          to: "occupancies";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      booking_contacts: { Args: { booking_id: string }; Returns: Json };
      calendar_exports: { Args: { property_id: string }; Returns: Json[] };
      cancel_booking: {
        Args: { booking_id: string; reason?: string };
        Returns: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      cancel_erasure: { Args: Record<PropertyKey, never>; Returns: Json };
      change_co_host: {
        Args: { person_id: string; property_id: string; scopes: string[] };
        Returns: {
          created_at: string;
          person_id: string;
          property_id: string;
          scopes: Database["public"]["Enums"]["co_host_scope"][];
        };
        SetofOptions: {
          from: "*";
          to: "co_hosts";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      co_host_invitations: { Args: { property_id: string }; Returns: Json[] };
      create_calendar_export: { Args: { name?: string; property_id: string }; Returns: Json };
      decide_case: {
        Args: { case_id: string; decision: string; reason?: string };
        Returns: {
          decided_at: string | null;
          decided_by: string | null;
          decision: Database["public"]["Enums"]["case_decision"] | null;
          id: string;
          kind: Database["public"]["Enums"]["case_kind"];
          opened_at: string;
          person_id: string | null;
          property_id: string | null;
          reason: string;
          report_count: number;
          review_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "moderation_cases";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      decide_verification: { Args: { approve: boolean; reason?: string; verification_id: string }; Returns: Json };
      decline_booking: {
        Args: { booking_id: string; reason?: string };
        Returns: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      flagged_bookings: {
        Args: Record<PropertyKey, never>;
        Returns: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        }[];
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      freeze_quote: {
        Args: {
          adults: number;
          check_in: string;
          check_out: string;
          children?: number;
          infants?: number;
          pets?: number;
          property_id: string;
        };
        Returns: Json;
      };
      grant_staff_role: { Args: { person_id: string; role: string; until?: string }; Returns: Json };
      invite_co_host: { Args: { email: string; property_id: string; scopes: string[] }; Returns: Json };
      lift_suspension: { Args: { person_id: string }; Returns: Json };
      my_contact_details: { Args: Record<PropertyKey, never>; Returns: Json };
      my_erasure: { Args: Record<PropertyKey, never>; Returns: Json };
      my_export: { Args: Record<PropertyKey, never>; Returns: Json };
      my_sessions: {
        Args: Record<PropertyKey, never>;
        Returns: {
          id: string;
          ip: string;
          is_current: boolean;
          refreshed_at: string;
          started_at: string;
          user_agent: string;
        }[];
      };
      my_verifications: { Args: Record<PropertyKey, never>; Returns: Json[] };
      order_photos: {
        Args: { photo_ids: string[]; property_id: string };
        Returns: {
          caption: string;
          created_at: string;
          height: number | null;
          id: string;
          is_cover: boolean;
          path: string;
          position: number;
          processed_at: string | null;
          property_id: string;
          rejection_reason: string | null;
          state: Database["public"]["Enums"]["photo_state"];
          variants: NonNullable<Json>;
          width: number | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "property_photos";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      pause_property: {
        Args: { property_id: string };
        Returns: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        SetofOptions: {
          from: "*";
          to: "properties";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      popular_cities: { Args: { country?: string; page_size?: number }; Returns: Json };
      preview_cancellation: { Args: { booking_id: string }; Returns: Json };
      property_calendar: {
        Args: { from_date: string; property_id: string; to_date: string };
        Returns: {
          arrival_allowed: boolean;
          booking_id: string;
          currency: string;
          day: string;
          departure_allowed: boolean;
          is_free: boolean;
          max_nights: number;
          min_nights: number;
          nightly_amount: number;
          note: string;
          taken_by: Database["public"]["Enums"]["occupancy_kind"];
        }[];
      };
      property_calendar_json: { Args: { from_date: string; property_id: string; to_date: string }; Returns: Json };
      propose_alteration: {
        Args: {
          adults: number;
          booking_id: string;
          check_in: string;
          check_out: string;
          children?: number;
          infants?: number;
          pets?: number;
        };
        Returns: {
          adults: number;
          answered_at: string | null;
          booking_id: string;
          check_in: string;
          check_out: string;
          children: number;
          created_at: string;
          difference_amount: number;
          expires_at: string;
          id: string;
          infants: number;
          line_items: NonNullable<Json>;
          pets: number;
          proposed_by: Database["public"]["Enums"]["booking_actor"];
          status: Database["public"]["Enums"]["alteration_status"];
          total_amount: number;
        };
        SetofOptions: {
          from: "*";
          to: "booking_alterations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      publish_property: {
        Args: { property_id: string };
        Returns: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        SetofOptions: {
          from: "*";
          to: "properties";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      quote_stay: {
        Args: {
          adults: number;
          check_in: string;
          check_out: string;
          children?: number;
          display_currency?: string;
          infants?: number;
          pets?: number;
          property_id: string;
        };
        Returns: Json;
      };
      reject_property: {
        Args: { property_id: string; reason: string };
        Returns: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        SetofOptions: {
          from: "*";
          to: "properties";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      remove_property: {
        Args: { property_id: string };
        Returns: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        SetofOptions: {
          from: "*";
          to: "properties";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      reply_to_review: {
        Args: { body: string; review_id: string };
        Returns: {
          author_id: string;
          body: string;
          created_at: string;
          review_id: string;
        };
        SetofOptions: {
          from: "*";
          to: "review_replies";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      report_person: {
        Args: { details?: string; person_id: string; reason: string };
        Returns: {
          case_id: string;
          created_at: string;
          details: string;
          id: string;
          reason: Database["public"]["Enums"]["report_reason"];
          reporter_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "reports";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      report_property: {
        Args: { details?: string; property_id: string; reason: string };
        Returns: {
          case_id: string;
          created_at: string;
          details: string;
          id: string;
          reason: Database["public"]["Enums"]["report_reason"];
          reporter_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "reports";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      report_review: {
        Args: { details?: string; reason: string; review_id: string };
        Returns: {
          case_id: string;
          created_at: string;
          details: string;
          id: string;
          reason: Database["public"]["Enums"]["report_reason"];
          reporter_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "reports";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      request_booking: {
        Args: {
          adults: number;
          check_in: string;
          check_out: string;
          children?: number;
          expected_total?: number;
          infants?: number;
          message?: string;
          pets?: number;
          property_id: string;
          quote_id?: string;
        };
        Returns: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      request_erasure: { Args: Record<PropertyKey, never>; Returns: Json };
      request_export: { Args: Record<PropertyKey, never>; Returns: Json };
      restore_property: {
        Args: { property_id: string; reason: string };
        Returns: {
          advance_notice_days: number;
          base_price: number | null;
          bathrooms: number;
          bedrooms: number;
          beds: number;
          booking_window_months: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          check_in_time: string;
          check_in_weekdays: number[] | null;
          check_out_time: string;
          check_out_weekdays: number[] | null;
          city: string | null;
          cleaning_fee: number;
          country: string | null;
          created_at: string;
          currency: string;
          description: string;
          early_bird_days: number | null;
          early_bird_percent: number;
          events_allowed: boolean;
          extra_guest_fee: number;
          host_id: string;
          house_rules: string;
          id: string;
          included_guests: number;
          instant_book: boolean;
          last_minute_days: number | null;
          last_minute_percent: number;
          latitude: number | null;
          longitude: number | null;
          max_guests: number;
          max_nights: number;
          max_nights_by_weekday: number[] | null;
          min_nights: number;
          min_nights_by_weekday: number[] | null;
          monthly_discount_percent: number;
          new_listing_offer: boolean;
          pet_fee: number;
          pets_allowed: boolean;
          preparation_nights: number;
          property_type: string;
          published_at: string | null;
          quiet_from: string | null;
          quiet_until: string | null;
          rating_average: number | null;
          rating_count: number;
          region: string | null;
          registration_number: string | null;
          requests_block_dates: boolean;
          room_type: Database["public"]["Enums"]["room_type"];
          same_day_cutoff_hour: number;
          service_fee: Database["public"]["Enums"]["service_fee_kind"];
          smoking_allowed: boolean;
          status: Database["public"]["Enums"]["property_status"];
          time_zone: string;
          title: string;
          updated_at: string;
          weekend_price: number | null;
          weekly_discount_percent: number;
        };
        SetofOptions: {
          from: "*";
          to: "properties";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      revoke_calendar_export: { Args: { export_id: string }; Returns: boolean };
      revoke_co_host: { Args: { person_id: string; property_id: string }; Returns: boolean };
      revoke_co_host_invitation: { Args: { invitation_id: string }; Returns: boolean };
      revoke_staff_role: { Args: { person_id: string; role: string }; Returns: boolean };
      save_search: {
        Args: { alerts?: boolean; criteria: Json; name: string };
        Returns: {
          alerts: boolean;
          created_at: string;
          criteria: NonNullable<Json>;
          id: string;
          name: string;
          person_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "saved_searches";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      search_clusters: { Args: { criteria: Json; max_clusters?: number }; Returns: Json };
      search_facets: { Args: { criteria: Json }; Returns: Json };
      search_people: { Args: { cursor?: string; page_size?: number; query?: string }; Returns: Json };
      search_properties: {
        Args: {
          accessibility?: string[];
          adults?: number;
          amenities?: string[];
          cancellation_policies?: string[];
          check_in?: string;
          check_out?: string;
          children?: number;
          cursor?: string;
          display_currency?: string;
          east?: number;
          flexible_days?: number;
          flexible_month?: string;
          flexible_stay?: string;
          host_languages?: string[];
          infants?: number;
          instant_book?: boolean;
          max_price?: number;
          min_bathrooms?: number;
          min_bedrooms?: number;
          min_beds?: number;
          min_price?: number;
          near_lat?: number;
          near_lng?: number;
          north?: number;
          page_size?: number;
          pets?: number;
          price_by?: string;
          property_types?: string[];
          query?: string;
          radius_m?: number;
          room_types?: string[];
          sort?: string;
          south?: number;
          west?: number;
        };
        Returns: Json;
      };
      staff_members: { Args: Record<PropertyKey, never>; Returns: Json[] };
      submit_review: {
        Args: {
          accuracy?: number;
          booking_id: string;
          check_in?: number;
          cleanliness?: number;
          comment?: string;
          communication?: number;
          location?: number;
          overall: number;
          value?: number;
        };
        Returns: {
          accuracy: number | null;
          announced_at: string | null;
          author_id: string;
          author_role: Database["public"]["Enums"]["booking_actor"];
          booking_id: string;
          check_in: number | null;
          cleanliness: number | null;
          comment: string;
          communication: number | null;
          created_at: string;
          id: string;
          location: number | null;
          overall: number;
          property_id: string;
          published_at: string;
          subject_id: string;
          updated_at: string;
          value: number | null;
        };
        SetofOptions: {
          from: "*";
          to: "reviews";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      submit_verification: { Args: { paths: string[] }; Returns: Json };
      suggest_places: { Args: { page_size?: number; query: string }; Returns: Json };
      suspend_person: { Args: { person_id: string; reason: string }; Returns: Json };
      unblock_dates: {
        Args: { from_date: string; property_id: string; to_date: string };
        Returns: {
          booking_id: string | null;
          created_at: string;
          feed_id: string | null;
          id: string;
          kind: Database["public"]["Enums"]["occupancy_kind"];
          lapses_at: string | null;
          note: string;
          property_id: string;
          stay: unknown;
        }[];
        SetofOptions: {
          from: "*";
          to: "occupancies";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      update_contact_details: {
        Args: {
          birth_date?: string;
          city?: string;
          country?: string;
          legal_name?: string;
          line1?: string;
          line2?: string;
          phone?: string;
          postal_code?: string;
          region?: string;
        };
        Returns: Json;
      };
      verification_queue: { Args: { cursor?: string; page_size?: number }; Returns: Json[] };
      withdraw_booking: {
        Args: { booking_id: string };
        Returns: {
          adults: number;
          cancellation_policy: Database["public"]["Enums"]["cancellation_policy"];
          cancelled_at: string | null;
          check_in: string;
          check_in_time: string;
          check_out: string;
          check_out_time: string;
          children: number;
          code: string;
          confirmed_at: string | null;
          created_at: string;
          currency: string;
          expires_at: string | null;
          guest_id: string;
          host_id: string;
          id: string;
          infants: number;
          instant: boolean;
          message: string;
          nights: number;
          pets: number;
          property_id: string;
          rules_version: number;
          status: Database["public"]["Enums"]["booking_status"];
          time_zone: string;
          total_amount: number;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
    };
    Enums: {
      alteration_status: "open" | "awaiting_payment" | "accepted" | "declined" | "withdrawn" | "expired";
      booking_actor: "guest" | "host" | "staff" | "system";
      booking_status:
        | "inquiry"
        | "pre_approved"
        | "requested"
        | "awaiting_payment"
        | "confirmed"
        | "in_progress"
        | "completed"
        | "declined"
        | "expired"
        | "withdrawn"
        | "cancelled_by_guest"
        | "cancelled_by_host"
        | "cancelled_by_staff"
        | "no_show";
      calendar_feed_event_kind: "reservation" | "window";
      calendar_feed_health: "unread" | "healthy" | "failing";
      calendar_rule_kind: "season" | "override";
      cancellation_policy: "flexible" | "moderate" | "limited" | "firm" | "strict";
      case_decision: "dismiss" | "uphold" | "hide" | "remove" | "approve" | "reject" | "withdrawn";
      case_kind: "report" | "listing_review";
      co_host_scope: "calendar" | "messages" | "bookings" | "full";
      occupancy_kind: "booking" | "hold" | "request" | "block" | "preparation" | "external";
      payment_status: "pending" | "authorized" | "succeeded" | "failed" | "cancelled";
      photo_state: "pending" | "ready" | "rejected";
      property_decision_kind: "approved" | "rejected" | "hidden" | "restored" | "removed";
      property_status: "draft" | "in_review" | "published" | "paused" | "removed";
      refund_status: "pending" | "succeeded" | "failed";
      report_reason: "duplicate" | "spam" | "scam" | "inaccurate" | "offensive" | "discrimination" | "unsafe" | "other";
      room_type: "entire_place" | "private_room" | "shared_room";
      service_fee_kind: "split" | "host_only";
      staff_role: "support" | "moderator" | "finance" | "admin";
      tax_kind: "percent" | "per_night" | "per_person_night";
      verification_state: "unverified" | "pending" | "verified" | "rejected";
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      alteration_status: ["open", "awaiting_payment", "accepted", "declined", "withdrawn", "expired"],
      booking_actor: ["guest", "host", "staff", "system"],
      booking_status: [
        "inquiry",
        "pre_approved",
        "requested",
        "awaiting_payment",
        "confirmed",
        "in_progress",
        "completed",
        "declined",
        "expired",
        "withdrawn",
        "cancelled_by_guest",
        "cancelled_by_host",
        "cancelled_by_staff",
        "no_show",
      ],
      calendar_feed_event_kind: ["reservation", "window"],
      calendar_feed_health: ["unread", "healthy", "failing"],
      calendar_rule_kind: ["season", "override"],
      cancellation_policy: ["flexible", "moderate", "limited", "firm", "strict"],
      case_decision: ["dismiss", "uphold", "hide", "remove", "approve", "reject", "withdrawn"],
      case_kind: ["report", "listing_review"],
      co_host_scope: ["calendar", "messages", "bookings", "full"],
      occupancy_kind: ["booking", "hold", "request", "block", "preparation", "external"],
      payment_status: ["pending", "authorized", "succeeded", "failed", "cancelled"],
      photo_state: ["pending", "ready", "rejected"],
      property_decision_kind: ["approved", "rejected", "hidden", "restored", "removed"],
      property_status: ["draft", "in_review", "published", "paused", "removed"],
      refund_status: ["pending", "succeeded", "failed"],
      report_reason: ["duplicate", "spam", "scam", "inaccurate", "offensive", "discrimination", "unsafe", "other"],
      room_type: ["entire_place", "private_room", "shared_room"],
      service_fee_kind: ["split", "host_only"],
      staff_role: ["support", "moderator", "finance", "admin"],
      tax_kind: ["percent", "per_night", "per_person_night"],
      verification_state: ["unverified", "pending", "verified", "rejected"],
    },
  },
} as const;
